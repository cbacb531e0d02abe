import type { Guardrail } from '@/domain/guardrails/guardrailTypes'

import { rememberLast } from '@/lib/rememberLast'
import { sql } from '@/lib/sql'

type GuardrailRow = {
  key: string
  name: string
  rule: string
  settings: Pick<Guardrail, 'input' | 'output'>
}

/** The active guardrails, as a subquery whose value is a JSON array written out. `settings` holds both sides, as the domain checks them. */
export const guardrailsPart = sql`
  (select coalesce(json_agg(json_build_object('key', key, 'name', name, 'rule', rule, 'settings', settings) order by key), '[]')
     from guardrails where is_active)::text`

const guardrailOf = ({ key, name, rule, settings }: GuardrailRow): Guardrail => ({
  id: key,
  input: settings.input,
  isActive: true,
  name,
  output: settings.output,
  rule,
})

export const guardrailsOf = rememberLast((text): readonly Guardrail[] =>
  (JSON.parse(text) as GuardrailRow[]).map(guardrailOf),
)
