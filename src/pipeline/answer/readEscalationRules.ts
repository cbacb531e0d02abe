import type { EscalationRule } from '@/domain/escalation/escalationTypes'
import type { RunSql } from '@/lib/sql'

import { escalationRuleSchema } from '@/contracts/ruleSchemas'
import { logger } from '@/lib/logger'
import { sql } from '@/lib/sql'

/**
 * The escalation triggers as they stand in their records (requirement F3). A record that does not fit its detector is
 * left out and told to the log: one rule with a typing error must not keep all the others from firing.
 */
export const readEscalationRules = async (run: RunSql): Promise<EscalationRule[]> => {
  const rows = await run<{
    detector: string
    flag: string
    id: string
    is_active: boolean
    name: string
    position: number
    settings: unknown
    severity: string
    team: string
  }>(sql`
    select r.id, r.name, r.flag, r.position::float8 as position, r.is_active, r.detector, r.settings, r.severity, t.key as team
      from escalation_rules r join teams t on t.id = r.team_id
     where r.is_active order by r.position, r.id`)

  return rows.flatMap(({ is_active, settings, team, ...row }) => {
    const { channels = [], ...rest } = isRecord(settings) ? settings : {}
    const rule = escalationRuleSchema.safeParse({
      ...row,
      channels,
      isActive: is_active,
      settings: rest,
      teamSlug: team,
    })

    if (!rule.success) {
      logger.error({
        issues: rule.error.issues.map(({ message, path }) => `${path.join('.')}: ${message}`),
        msg: 'An escalation rule does not fit its detector and was left out',
        rule: row.name,
      })
    }

    return rule.success ? [rule.data] : []
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
