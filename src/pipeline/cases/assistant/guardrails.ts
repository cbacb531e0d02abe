import type { Guardrail } from '@/domain/guardrails/guardrailTypes'

import { rememberLast } from '@/lib/rememberLast'
import { sql } from '@/lib/sql'

type GuardrailRow = {
  isActive: boolean
  key: string
  name: string
  rule: string
  settings: Pick<Guardrail, 'conduct' | 'input' | 'output'>
}

/** The guardrails that hold and the rules of conduct that do not, as a subquery whose value is a JSON array written out. `settings` holds both sides, as the domain checks them. */
export const guardrailsPart = sql`
  (select coalesce(json_agg(json_build_object('isActive', is_active, 'key', key, 'name', name, 'rule', rule, 'settings', settings) order by key), '[]')
     from guardrails where is_active or settings -> 'conduct' is not null)::text`

const guardrailOf = ({ isActive, key, name, rule, settings }: GuardrailRow): Guardrail => ({
  conduct: settings.conduct,
  id: key,
  input: settings.input,
  isActive,
  name,
  output: settings.output,
  rule,
})

export const guardrailsOf = rememberLast((text): readonly Guardrail[] =>
  (JSON.parse(text) as GuardrailRow[]).map(guardrailOf),
)
