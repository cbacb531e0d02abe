import type { Guardrail } from '@/domain/guardrails/guardrailTypes'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** The guardrails as they stand in their records. `settings` holds both sides, as the domain checks them. */
export const readGuardrails = async (run: RunSql): Promise<Guardrail[]> => {
  const rows = await run<{
    is_active: boolean
    key: string
    name: string
    rule: string
    settings: Pick<Guardrail, 'input' | 'output'>
  }>(sql`select key, name, rule, settings, is_active from guardrails where is_active order by key`)

  return rows.map(({ is_active, key, name, rule, settings }) => ({
    id: key,
    input: settings.input,
    isActive: is_active,
    name,
    output: settings.output,
    rule,
  }))
}
