import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { RunSql } from '@/lib/sql'
import { sql } from '@/lib/sql'
import type { DeskScope } from '@/queries/desk/scope'

import type { InboxQuery } from './inboxQueries'

/** Writes the plan of every statement of a query to `.data/bench/`; returns the file. */
export const explainSlow = async ({
  as,
  query,
  run,
  scope,
}: {
  /** For the name of the file: as whom it was asked. */
  as: string
  query: InboxQuery
  run: RunSql
  scope: DeskScope
}): Promise<string> => {
  const plans: string[] = []
  const explaining: RunSql = async (statement) => {
    const lines = await run<{ 'QUERY PLAN': string }>(sql`explain (analyze, buffers) ${statement}`)
    plans.push(lines.map((line) => line['QUERY PLAN']).join('\n'))

    return run(statement)
  }
  await query.ask({ run: explaining, scope })
  const folder = path.join('.data', 'bench')
  const file = path.join(folder, `explain-${`${query.name}-${as}`.replaceAll(/\W+/g, '-')}.txt`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${plans.join('\n\n')}\n`)

  return file
}
