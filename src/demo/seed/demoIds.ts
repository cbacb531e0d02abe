import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** Database ids by the words in which demo rows name each other. */
export type IdOf = (key: string) => string

export type DemoIds = Readonly<
  Record<
    | 'articles'
    | 'businessHours'
    | 'categories'
    | 'customers'
    | 'departments'
    | 'routingRules'
    | 'shifts'
    | 'skills'
    | 'slaPolicies'
    | 'staff'
    | 'tags'
    | 'teams',
    IdOf
  >
>

/** Table and the column by which the content names its rows. */
const sources = {
  articles: ['articles', 'slug'],
  businessHours: ['business_hours', 'key'],
  categories: ['categories', 'key'],
  customers: ['customers', 'email'],
  departments: ['departments', 'key'],
  routingRules: ['routing_rules', 'name'],
  shifts: ['shifts', 'key'],
  skills: ['skills', 'key'],
  slaPolicies: ['sla_policies', 'key'],
  staff: ['staff', 'email'],
  tags: ['tags', 'name'],
  teams: ['teams', 'key'],
} as const satisfies Record<keyof DemoIds, readonly [string, string]>

/**
 * Reads the ids of what is in the database now. Asking for a row that is not there throws with its table and key:
 * the content contradicts itself, or rows are seeded in the wrong order.
 */
export const readDemoIds = async (run: RunSql): Promise<DemoIds> => {
  const rows = await run<{ id: string; key: string; source: keyof DemoIds }>(
    sql.join(
      Object.entries(sources).map(
        ([source, [table, column]]) =>
          sql`select ${source} as source, id, ${sql.raw(column)} as key from ${sql.raw(table)} where ${sql.raw(column)} is not null`,
      ),
      sql` union all `,
    ),
  )
  const ids = new Map(rows.map(({ id, key, source }) => [`${source} ${key}`, id]))

  return Object.fromEntries(
    Object.keys(sources).map((source) => [
      source,
      (key: string) => {
        const id = ids.get(`${source} ${key}`)

        if (id === undefined) {
          throw new Error(`The demo content names ${source} "${key}", which is not in the database`)
        }

        return id
      },
    ]),
  ) as DemoIds // one entry per key of `sources`
}
