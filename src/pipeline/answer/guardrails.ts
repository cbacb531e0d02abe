import type { Guardrail } from '@/domain/guardrails/guardrailTypes'

import { sql } from '@/lib/sql'

export type GuardrailRow = {
  key: string
  name: string
  rule: string
  settings: Pick<Guardrail, 'input' | 'output'>
}

/** The active guardrails, as a subquery whose value is a JSON array. `settings` holds both sides, as the domain checks them. */
export const guardrailsPart = sql`
  (select json_agg(json_build_object('key', key, 'name', name, 'rule', rule, 'settings', settings) order by key)
     from guardrails where is_active)`

export const guardrailOf = ({ key, name, rule, settings }: GuardrailRow): Guardrail => ({
  id: key,
  input: settings.input,
  isActive: true,
  name,
  output: settings.output,
  rule,
})
