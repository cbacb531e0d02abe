import type { EscalationRule } from '@/domain/escalation/escalationTypes'
import type { Channel, EscalationFlag, Priority } from '@/domain/vocabulary'

import { rememberLast } from '@/lib/rememberLast'
import { sql } from '@/lib/sql'

type EscalationRuleRow = {
  detector: string
  flag: EscalationFlag
  id: string
  name: string
  position: number
  settings: Record<string, unknown> & { channels?: Channel[] }
  severity: Priority
  team: string
}

/** The active escalation triggers in their order (requirement F3), as a subquery whose value is a JSON array written out. */
export const escalationRulesPart = sql`
  (select coalesce(json_agg(trigger order by trigger.position, trigger.id), '[]') from (
     select r.id, r.name, r.flag, r.position::float8 as position, r.detector, r.settings, r.severity, t.key as team
       from escalation_rules r join teams t on t.id = r.team_id where r.is_active) trigger)::text`

const ruleOf = ({
  settings: { channels, ...settings },
  team,
  ...rule
}: EscalationRuleRow): EscalationRule =>
  ({
    ...rule,
    channels: channels ?? [],
    isActive: true,
    settings,
    teamSlug: team,
  }) as unknown as EscalationRule // settings are held to their detector's shape when a rule is saved

export const escalationRulesOf = rememberLast((text): readonly EscalationRule[] =>
  (JSON.parse(text) as EscalationRuleRow[]).map(ruleOf),
)
