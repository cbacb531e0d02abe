import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu
const mostIds = 400

/**
 * Names of the staff, teams, departments and categories whose ids occur anywhere in stored JSON: receipts and
 * events keep ids, people read names. Customers are not looked up here: what they may be called is on the case.
 */
export const findNames = async ({
  run,
  values,
}: {
  run: RunSql
  values: readonly unknown[]
}): Promise<Readonly<Record<string, string>>> => {
  const ids = [...new Set((JSON.stringify(values).match(uuid) ?? []).slice(0, 5000))].slice(
    0,
    mostIds,
  )

  if (ids.length === 0) {
    return {}
  }

  const rows = await run<{ id: string; name: string }>(sql`
    select id, name from staff where id in ${ids}
    union all select id, name from teams where id in ${ids}
    union all select id, name from departments where id in ${ids}
    union all select id, name from categories where id in ${ids}
    union all select id, name from skills where id in ${ids}
    union all select id, name from routing_rules where id in ${ids}`)

  return Object.fromEntries(rows.map((row) => [row.id, row.name]))
}
