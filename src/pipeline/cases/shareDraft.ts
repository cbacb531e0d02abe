import type { PayloadRequest } from 'payload'

import { mergeUpdates } from 'yjs'

import { publishEvent } from '@/events/publishEvent'
import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

export type SharedMode = 'note' | 'reply'

export type ShareOutcome =
  /** Sent or put away by somebody, or never begun. */
  | { kind: 'ended' }
  | {
      draftId: string
      /** One began it oneself, and nothing stands in it yet: this browser puts in what it has. */
      isBegun: boolean
      kind: 'shared'
      /** Where everybody's caret stands, oneself left out. */
      people: readonly { clientId: number; name: string; staffId: string; state: unknown }[]
      seq: number
      /** What others (and oneself) wrote since `after`, in order, base64. */
      updates: readonly string[]
    }

/** Somebody who was not heard of for so long has gone. */
const seenSeconds = 30
const mostRows = 200

/**
 * One exchange of a text that several people write: takes this browser's changes, gives those of the others. The row lock
 * keeps the order of the numbers the order in which they become visible, so nobody misses a change. Changes are merged
 * by the browsers (and here, now and then, so that a long text stays a few rows); applying one twice does no harm.
 */
export const shareDraft = async ({
  after,
  caseId,
  clientId,
  cursor,
  departmentId,
  draftId,
  isStart,
  mode,
  now,
  req,
  staffId,
  updates,
}: {
  /** The last number this browser knows; 0: none. */
  after: number
  caseId: string
  clientId: number
  /** Null: gone, or not in the text. */
  cursor: null | Record<string, unknown>
  departmentId: string
  /** The text this browser writes in; another one is not mixed into it. */
  draftId: null | string
  /** Begins one where there is none. */
  isStart: boolean
  mode: SharedMode
  now: Date
  req: PayloadRequest
  staffId: string
  updates: readonly string[]
}): Promise<ShareOutcome> => {
  const run = await sqlIn(req)
  const at = now.toISOString()

  if (isStart && draftId === null) {
    await run(sql`
      insert into shared_drafts (id, case_id, mode, started_by, created_at)
      values (${uuidv7(now)}, ${caseId}, ${mode}, ${staffId}, ${at}) on conflict (case_id, mode) do nothing`)
  }

  const [draft] = await run<{ id: string; startedBy: null | string }>(sql`
    select id, started_by as "startedBy" from shared_drafts where case_id = ${caseId} and mode = ${mode} for update`)

  if (draft === undefined || (draftId !== null && draft.id !== draftId)) {
    return { kind: 'ended' }
  }

  for (const update of updates) {
    await run(sql`
      insert into shared_draft_updates (draft_id, data) values (${draft.id}, ${Buffer.from(update, 'base64')})`)
  }

  const isMoved = await markCursor({ at, clientId, cursor, draftId: draft.id, req, staffId })
  const rows = await run<{ data: Uint8Array; seq: string }>(sql`
    select seq, data from shared_draft_updates where draft_id = ${draft.id} and seq > ${after} order by seq`)

  if (updates.length > 0) {
    await mergeRows({ draftId: draft.id, req })
  }

  if (updates.length > 0 || isMoved) {
    await tellWriters({ caseId, departmentId, draftId: draft.id, req })
  }

  return {
    draftId: draft.id,
    isBegun: draft.startedBy === staffId && after === 0 && rows.length === 0,
    kind: 'shared',
    people: await run<{ clientId: number; name: string; staffId: string; state: unknown }>(sql`
      select p.client_id::float8 as "clientId", s.name, s.id as "staffId", p.state
        from shared_draft_people p join staff s on s.id = p.staff_id
       where p.draft_id = ${draft.id} and p.client_id <> ${clientId}
         and p.seen_at > ${new Date(now.getTime() - seenSeconds * 1000).toISOString()} order by p.client_id limit 20`),
    seq: Number(rows.at(-1)?.seq ?? after),
    updates: rows.map(({ data }) => Buffer.from(data).toString('base64')),
  }
}

/** The text was sent or is no longer wanted: it goes for everybody. */
export const endSharedDraft = async ({
  caseId,
  departmentId,
  draftId,
  req,
}: {
  caseId: string
  departmentId: string
  draftId: string
  req: PayloadRequest
}): Promise<{ kind: 'ended' }> => {
  const run = await sqlIn(req)
  const gone = await run(
    sql`delete from shared_drafts where id = ${draftId} and case_id = ${caseId} returning id`,
  )

  if (gone.length > 0) {
    await run(sql`delete from shared_draft_people where draft_id = ${draftId}`)
    await tellWriters({ caseId, departmentId, draftId, req })
  }

  return { kind: 'ended' }
}

/** True when it is news: a caret that stands still is only a sign of life. */
const markCursor = async ({
  at,
  clientId,
  cursor,
  draftId,
  req,
  staffId,
}: {
  at: string
  clientId: number
  cursor: null | Record<string, unknown>
  draftId: string
  req: PayloadRequest
  staffId: string
}): Promise<boolean> => {
  const run = await sqlIn(req)

  if (cursor === null) {
    const gone = await run(sql`
      delete from shared_draft_people
       where draft_id = ${draftId} and client_id = ${clientId} and staff_id = ${staffId} returning client_id`)

    return gone.length > 0
  }

  const state = JSON.stringify(cursor)
  const [before] = await run<{ is_same: boolean }>(sql`
    select state = ${state}::jsonb as is_same from shared_draft_people
     where draft_id = ${draftId} and client_id = ${clientId}`)
  await run(sql`
    insert into shared_draft_people (draft_id, client_id, staff_id, state, seen_at)
    values (${draftId}, ${clientId}, ${staffId}, ${state}::jsonb, ${at})
    on conflict (draft_id, client_id) do update set state = excluded.state, seen_at = excluded.seen_at
     where shared_draft_people.staff_id = excluded.staff_id`)

  return before?.is_same !== true
}

const mergeRows = async ({
  draftId,
  req,
}: {
  draftId: string
  req: PayloadRequest
}): Promise<void> => {
  const run = await sqlIn(req)
  const [{ rows: count } = { rows: 0 }] = await run<{ rows: number }>(
    sql`select count(*)::int as rows from shared_draft_updates where draft_id = ${draftId}`,
  )

  if (count <= mostRows) {
    return
  }

  const all = await run<{ data: Uint8Array; seq: string }>(sql`
    select seq, data from shared_draft_updates where draft_id = ${draftId} order by seq`)
  const merged = Buffer.from(mergeUpdates(all.map(({ data }) => new Uint8Array(data))))
  await run(sql`
    delete from shared_draft_updates where draft_id = ${draftId} and seq <= ${all.at(-1)?.seq ?? 0}`)
  await run(sql`insert into shared_draft_updates (draft_id, data) values (${draftId}, ${merged})`)
}

const tellWriters = async ({
  caseId,
  departmentId,
  draftId,
  req,
}: {
  caseId: string
  departmentId: string
  draftId: string
  req: PayloadRequest
}): Promise<void> =>
  publishEvent({
    event: {
      caseId,
      data: {},
      departmentId,
      staffId: null,
      subjectId: draftId,
      type: 'case.co-edit',
    },
    req,
  })
