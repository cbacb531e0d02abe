import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { DeskScope } from './scope'

import { isVisible } from './scope'

/** What rights are decided from. */
export type CaseTarget = {
  readonly assigneeId: null | string
  readonly departmentId: string
  readonly id: string
}

/**
 * The case behind an id or a number (`CW-10427`), or null when there is none that the scope shows: the caller
 * cannot tell the two apart, and neither can anybody they answer. Indexes: primary key, cases_number.
 */
export const findCaseTarget = async ({
  run,
  scope,
  ...by
}: {
  run: RunSql
  scope: DeskScope
} & ({ id: string } | { number: string })): Promise<CaseTarget | null> => {
  const [row] = await run<{ assignee_id: null | string; department_id: string; id: string }>(sql`
    select c.id, c.department_id, c.assignee_id from cases c
     where ${'id' in by ? sql`c.id = ${by.id}` : sql`c.number = ${by.number}`} and ${isVisible(scope)}`)

  return row === undefined
    ? null
    : { assigneeId: row.assignee_id, departmentId: row.department_id, id: row.id }
}

/** The case that a message or draft belongs to, under the same rule. Index: primary key of messages. */
export const findCaseOfMessage = async ({
  messageId,
  run,
  scope,
}: {
  messageId: string
  run: RunSql
  scope: DeskScope
}): Promise<CaseTarget | null> => {
  const [row] = await run<{ assignee_id: null | string; department_id: string; id: string }>(sql`
    select c.id, c.department_id, c.assignee_id
      from messages m join cases c on c.id = m.case_id
     where m.id = ${messageId} and ${isVisible(scope)}`)

  return row === undefined
    ? null
    : { assigneeId: row.assignee_id, departmentId: row.department_id, id: row.id }
}
