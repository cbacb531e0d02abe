import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { OutboxEvent } from '@/contracts/outboxEvent'
import type { Cursor } from '@/events/cursor'
import type { EventsPage } from '@/events/readEvents'
import type { EventsDatabase } from '@tests/int/events/eventsDatabase'

import { findPresent } from '@/events/findPresent'
import { pruneEvents } from '@/events/pruneEvents'
import { publishEvent } from '@/events/publishEvent'
import { readEvents } from '@/events/readEvents'
import { sql } from '@/lib/sql'
import { makeSqlReq } from '@tests/int/audit/sqlReq'
import { makeEventsDatabase } from '@tests/int/events/eventsDatabase'

const start: Cursor = { id: 0n, xid: 0n }

let db: EventsDatabase

beforeAll(async () => {
  db = await makeEventsDatabase()
})

afterAll(() => db.close())

beforeEach(() => db.reset())

const makeEvent = (subjectId: string): OutboxEvent => ({
  caseId: null,
  data: { rev: 1 },
  departmentId: null,
  staffId: null,
  subjectId,
  type: 'case.changed',
})

const publish = (...subjectIds: string[]): Promise<void> =>
  db.transact(async (run) => {
    for (const subjectId of subjectIds) {
      await publishEvent({ event: makeEvent(subjectId), req: makeSqlReq({ run }) })
    }
  })

const read = (after: Cursor, limit = 100): Promise<EventsPage> =>
  readEvents({ after, limit, run: db.run })

const subjects = (page: EventsPage): unknown =>
  page.kind === 'page' ? page.events.map((event) => event.subjectId) : page.kind

describe('events outbox', () => {
  test('an event is read with everything it was published with', async () => {
    await publish('case-1')
    const page = await read(start)

    expect(page).toMatchObject({ events: [makeEvent('case-1')], kind: 'page' })
    expect(page.kind === 'page' && page.events[0]?.at).toBeInstanceOf(Date)
  })

  test('a rolled-back transaction leaves no event', async () => {
    const work = db.transact(async (run) => {
      await publishEvent({ event: makeEvent('gone'), req: makeSqlReq({ run }) })
      throw new Error('changed my mind')
    })

    await expect(work).rejects.toThrow('changed my mind')
    expect(subjects(await read(start))).toEqual([])
  })

  test('is not published outside a transaction, nor when it does not fit its schema', async () => {
    const req = makeSqlReq({ run: db.run })
    delete req.transactionID

    await expect(publishEvent({ event: makeEvent('case-1'), req })).rejects.toThrow('transaction')
    await expect(
      publishEvent({
        event: { ...makeEvent('case-1'), caseId: 'not an id' },
        req: makeSqlReq({ run: db.run }),
      }),
    ).rejects.toThrow()
    expect(subjects(await read(start))).toEqual([])
  })

  test('reading page by page loses and repeats nothing', async () => {
    for (const group of [['1', '2', '3'], ['4'], ['5', '6'], ['7']]) {
      await publish(...group)
    }

    const seen: unknown[] = []
    let cursor = start

    for (let page = await read(cursor, 2); ; page = await read(cursor, 2)) {
      cursor = page.cursor
      seen.push(...(page.kind === 'page' ? page.events.map((event) => event.subjectId) : []))

      if (page.kind !== 'page' || page.events.length === 0) {
        break
      }
    }

    expect(seen).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    await publish('8')
    expect(subjects(await read(cursor))).toEqual(['8'])
  })

  test('a reader that starts at the present sees only what comes after', async () => {
    await publish('before')
    const present = await findPresent(db.run)
    await publish('after')

    expect(subjects(await read(present))).toEqual(['after'])
  })

  test('a reader that stopped before pruned events is told to start anew, others are not', async () => {
    await publish('old')
    const early = start
    const afterOld = (await read(start)).cursor
    await db.run(sql`update events set at = now() - interval '10 days'`)
    await publish('new')

    const pruned = await db.transact((run) =>
      pruneEvents({ olderThan: new Date(Date.now() - 7 * 86_400_000), run }),
    )

    expect(pruned).toBe(1)
    const outcome = await read(early)
    expect(outcome.kind).toBe('reset')
    expect(subjects(await read(afterOld))).toEqual(['new'])
    expect(subjects(await read(outcome.cursor))).toEqual([])
  })

  test('pruning goes up to the newest old event, also past nine', async () => {
    await publish(...Array.from({ length: 11 }, (_, n) => String(n)))
    await db.run(sql`update events set at = now() - interval '10 days' where id <= 10`)

    expect(
      await pruneEvents({ olderThan: new Date(Date.now() - 7 * 86_400_000), run: db.run }),
    ).toBe(10)
  })

  test('a reader with a position of another cluster (a restored dump) is told to start anew', async () => {
    expect(await read({ id: 5n, xid: 900_000_000n })).toMatchObject({ kind: 'reset' })
  })
})
