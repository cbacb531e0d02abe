import type { AssistantMode } from '@/domain/vocabulary'
import type { Agreement } from '@/domain/assistant/judgeMode'
import type { RunSql, SQL } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** Where a mode stands: on a department or on a category. */
export type ModeScope = { readonly id: string; readonly kind: 'category' | 'department' }

export type ScopeState = ModeScope & {
  readonly agreement: Agreement
  readonly mode: AssistantMode
  readonly name: string
}

/** Agreement counts over this many days. */
export const agreementDays = 30

type Row = {
  agreed: number
  id: string
  kind: 'category' | 'department'
  mode: AssistantMode
  name: string
  total: number
}

/** Every department and category with its mode and agreement, or (`only`) one of them, locked for a change. */
export const readScopes = async ({
  now,
  only,
  run,
}: {
  now: Date
  only?: ModeScope
  run: RunSql
}): Promise<readonly ScopeState[]> => {
  const since = new Date(now.getTime() - agreementDays * 86_400_000).toISOString()
  const departments = sql`
    select 'department' as kind, d.id, d.name, d.assistant_mode::text as mode, a.agreed, a.total
      from departments d cross join lateral assistant_agreement(d.id, null, ${since}) a`
  const categories = sql`
    select 'category' as kind, k.id, k.name, k.assistant_mode::text as mode, a.agreed, a.total
      from categories k cross join lateral assistant_agreement(null, k.id, ${since}) a`
  const rows = await run<Row>(
    only === undefined
      ? sql`(${departments} where d.is_active) union all (${categories} where k.is_active) order by kind desc, name`
      : oneOf(only, { categories, departments }),
  )

  return rows.map(({ agreed, total, ...row }) => ({ ...row, agreement: { agreed, total } }))
}

const oneOf = (
  { id, kind }: ModeScope,
  { categories, departments }: { categories: SQL; departments: SQL },
): SQL =>
  kind === 'department'
    ? sql`${departments} where d.id = ${id} for update of d`
    : sql`${categories} where k.id = ${id} for update of k`
