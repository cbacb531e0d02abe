import type { EscalationRule } from '@/domain/escalation/escalationTypes'

import { escalationRuleSchema } from '@/contracts/ruleSchemas'
import { logger } from '@/lib/logger'
import { rememberLast } from '@/lib/rememberLast'
import { sql } from '@/lib/sql'

type EscalationRuleRow = {
  detector: string
  flag: string
  id: string
  name: string
  position: number
  settings: unknown
  severity: string
  team: string
}

/** The active escalation triggers in their order (requirement F3), as a subquery whose value is a JSON array written out. */
export const escalationRulesPart = sql`
  (select coalesce(json_agg(trigger order by trigger.position, trigger.id), '[]') from (
     select r.id, r.name, r.flag, r.position::float8 as position, r.detector, r.settings, r.severity, t.key as team
       from escalation_rules r join teams t on t.id = r.team_id where r.is_active) trigger)::text`

/**
 * What `escalationRulesPart` gave. A record that does not fit its detector is left out and told to the log: one rule
 * with a typing error must not keep all the others from firing.
 */
export const escalationRulesOf = rememberLast((text): readonly EscalationRule[] =>
  (JSON.parse(text) as EscalationRuleRow[]).flatMap(({ settings, team, ...row }) => {
    const { channels = [], ...rest } = isRecord(settings) ? settings : {}
    const rule = escalationRuleSchema.safeParse({
      ...row,
      channels,
      isActive: true,
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
  }),
)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
