import type { PayloadRequest } from 'payload'

import type { EventType } from '@/contracts/events'
import type { SQL } from '@/lib/sql'
import type { Case } from '@/payload-types'

import { auditInsert } from '@/audit/auditInsert'
import { slugs } from '@/contracts/slugs'
import { eventsInsert, wakeReaders } from '@/events/eventsInsert'
import { crashPoint } from '@/lib/crashPoint'
import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import type { Actor } from '@/contracts/actor'
import type { CaseRow } from './caseRow'

/** One write beside others in one statement (`with <name> as (<part>)`). */
export type StatementPart = { readonly name: string; readonly part: SQL }

type CaseData = Partial<Omit<Case, 'createdAt' | 'id' | 'rev' | 'updatedAt'>>

/**
 * Writes a decided change of a locked case with all that belongs to it: the new values, a line in its timeline,
 * an audit entry and an event for whoever watches. All in the transaction that holds the lock.
 *
 * Only doors call this. `set` holds only what changes.
 */
export const writeCase = async ({
  action,
  actor,
  after,
  before,
  beside = [],
  case: current,
  data = {},
  events,
  modelVersion,
  now,
  reason,
  req,
  set,
}: {
  /** Kind of the timeline line; the audit action is `case.<action>`. */
  action: string
  actor: Actor
  after?: Record<string, unknown>
  before?: Record<string, unknown>
  /** Written by the same statement. */
  beside?: readonly StatementPart[]
  case: Pick<CaseRow, 'departmentId' | 'id' | 'rev'>
  /** Shown in the timeline: ids and values, no message texts. */
  data?: Record<string, unknown>
  events: readonly [EventType, ...EventType[]]
  modelVersion?: string
  now: Date
  reason?: string
  req: PayloadRequest
  set: CaseData
}): Promise<{ rev: number }> => {
  const rev = current.rev + 1
  const at = now.toISOString()
  const departmentId = typeof set.department === 'string' ? set.department : current.departmentId
  const run = await sqlIn(req)
  const line = { ...data, ...(reason === undefined ? {} : { reason }) }
  const entry = auditInsert({
    action: `case.${action}`,
    actor,
    after: after ?? data,
    ...(before === undefined ? {} : { before }),
    caseId: current.id,
    ...(modelVersion === undefined ? {} : { modelVersion }),
    ...(reason === undefined ? {} : { reason }),
    req,
    subjectId: current.id,
    subjectType: slugs.cases,
  })
  const told = eventsInsert(
    events.map((type) => ({
      caseId: current.id,
      data: { rev },
      departmentId,
      staffId: null,
      subjectId: current.id,
      type,
    })),
  )

  crashPoint(`case.${action}:before-write`)
  // One statement: a case changes several times on its way, and each round trip costs more than the work behind it.
  await run(sql`
    with changed as (update cases set ${assignments({ ...set, rev, updatedAt: at })} where id = ${current.id}),
    line as (
      insert into case_events (id, case_id, kind, actor_kind, staff_id, data, created_at, updated_at)
      values (${uuidv7(now)}, ${current.id}, ${action}, ${actor.kind}, ${actor.kind === 'staff' ? actor.id : null},
              ${JSON.stringify(line)}::jsonb, ${at}, ${at})),
    entry as (${entry}),
    ${sql.join(
      beside.map(({ name, part }) => sql`${sql.identifier(name)} as (${part}),`),
      sql` `,
    )}
    told as (${told})
    ${wakeReaders}`)
  crashPoint(`case.${action}:after-write`)

  return { rev }
}

const relations = new Set([
  'assignee',
  'category',
  'customer',
  'department',
  'mergedInto',
  'slaPolicy',
  'team',
])
const documents = new Set(['customFields', 'dataProblems'])

/** `assistantMode` → `assistant_mode`, `team` → `team_id`: names of ours, never of a request. */
const assignments = (set: Readonly<Record<string, unknown>>): SQL =>
  sql.join(
    Object.entries(set)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => {
        const name = `${key.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)}${relations.has(key) ? '_id' : ''}`
        const isDocument = documents.has(key) && value !== null

        return sql`${sql.identifier(name)} = ${isDocument ? sql`${JSON.stringify(value)}::jsonb` : sql`${value}`}`
      }),
    sql`, `,
  )
