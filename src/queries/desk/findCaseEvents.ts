import type { CaseEventView } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import { clientTokenKind } from './findByClientToken'
import { iso } from './moments'
import { findNames } from './findNames'

type Raw = {
  actor_kind: string
  actor_name: null | string
  created_at: Date | string
  data: unknown
  id: string
  kind: string
}

/** What happened on a case, oldest first, with ids replaced by names. Index: case_createdAt_1. */
export const findCaseEvents = async ({
  caseId,
  run,
}: {
  caseId: string
  run: RunSql
}): Promise<CaseEventView[]> => {
  const rows = await run<Raw>(sql`
    select e.id, e.kind, e.actor_kind, s.name as actor_name, e.data, e.created_at
      from case_events e left join staff s on s.id = e.staff_id
     where e.case_id = ${caseId} and e.kind <> ${clientTokenKind}
     order by e.created_at desc, e.id desc limit 300`)
  const names = await findNames({ run, values: rows.map(({ data }) => data) })

  return rows.toReversed().map((row) => ({
    actorKind: row.actor_kind,
    actorName: row.actor_name,
    createdAt: iso(row.created_at),
    data: withNames(row.data, names),
    id: row.id,
    kind: row.kind,
  }))
}

const withNames = (
  data: unknown,
  names: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> =>
  typeof data !== 'object' || data === null || Array.isArray(data)
    ? {}
    : Object.fromEntries(
        Object.entries(data).map(([key, value]) => [
          key,
          typeof value === 'string' ? (names[value] ?? value) : (value as unknown),
        ]),
      )
