import type { EscalationRule } from '@/domain/escalation/escalationTypes'
import type { Channel, EscalationFlag, Priority } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** The escalation triggers as they stand in their records (requirement F3). */
export const readEscalationRules = async (run: RunSql): Promise<EscalationRule[]> => {
  const rows = await run<{
    detector: string
    flag: EscalationFlag
    id: string
    is_active: boolean
    name: string
    position: number
    settings: Record<string, unknown> & { channels?: Channel[] }
    severity: Priority
    team: string
  }>(sql`
    select r.id, r.name, r.flag, r.position::float8 as position, r.is_active, r.detector, r.settings, r.severity, t.key as team
      from escalation_rules r join teams t on t.id = r.team_id
     where r.is_active order by r.position, r.id`)

  return rows.map(
    ({
      detector,
      flag,
      id,
      is_active,
      name,
      position,
      settings: { channels, ...settings },
      severity,
      team,
    }) =>
      ({
        channels: channels ?? [],
        detector,
        flag,
        id,
        isActive: is_active,
        name,
        position,
        settings,
        severity,
        teamSlug: team,
      }) as unknown as EscalationRule, // settings are held to their detector's shape when a rule is saved
  )
}
