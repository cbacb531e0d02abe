import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import type { OutboxEvent } from '@/contracts/outboxEvent'
import type { Cursor } from '@/events/cursor'
import type { EventScope } from '@/events/isVisible'
import type { SseTiming } from '@/events/sseStream'
import type { StreamHub } from '@/events/streamHub'
import type { EventsDatabase } from '@tests/int/events/eventsDatabase'
import type { FrameReader } from '@tests/int/events/readFrames'

import { parseCursor } from '@/events/cursor'
import { findPresent } from '@/events/findPresent'
import { publishEvent } from '@/events/publishEvent'
import { readEvents } from '@/events/readEvents'
import { sseStream, sseTiming } from '@/events/sseStream'
import { makeStreamHub } from '@/events/streamHub'
import { sql } from '@/lib/sql'
import { makeSqlReq } from '@tests/int/audit/sqlReq'
import { makeEventsDatabase } from '@tests/int/events/eventsDatabase'
import { readFrames } from '@tests/int/events/readFrames'

const sales = '33333333-3333-4333-8333-333333333333'
const support = '44444444-4444-4444-8444-444444444444'
const agent: EventScope = { all: false, departmentIds: [support], staffId: 'anna' }

let db: EventsDatabase
let hub: StreamHub
let reads = 0
let isBroken = false
const open = new Set<FrameReader>()

beforeAll(async () => {
  db = await makeEventsDatabase()
})

afterAll(() => db.close())

beforeEach(async () => {
  await db.reset()
  isBroken = false
  hub = makeStreamHub({
    findPresent: () => findPresent(db.run),
    intervalMs: 20,
    onError: () => undefined,
    read: (after, limit) => {
      reads += 1

      return isBroken
        ? Promise.reject(new Error('database gone'))
        : readEvents({ after, limit, run: db.run })
    },
  })
})

afterEach(async () => {
  await Promise.all([...open].map((reader) => reader.close()))
  open.clear()
})

const publish = (departmentId: null | string, ...subjectIds: string[]): Promise<void> =>
  db.transact(async (run) => {
    for (const subjectId of subjectIds) {
      const event: OutboxEvent = {
        caseId: null,
        data: {},
        departmentId,
        staffId: null,
        subjectId,
        type: 'case.changed',
      }
      await publishEvent({ event, req: makeSqlReq({ run }) })
    }
  })

const listen = ({
  after = null,
  recheck,
  scope = agent,
  timing = {},
}: {
  after?: Cursor | null
  recheck?: () => Promise<EventScope | null>
  scope?: EventScope
  timing?: Partial<SseTiming>
} = {}): FrameReader => {
  const reader = readFrames(
    sseStream({
      after,
      hub,
      recheck: recheck ?? (() => Promise.resolve(scope)),
      scope,
      timing: { ...sseTiming, ...timing },
    }),
  )
  open.add(reader)

  return reader
}

const subjects = (reader: FrameReader): unknown[] =>
  reader.frames.flatMap(({ data, event }) =>
    event === 'case.changed' ? [(data as { subjectId: unknown }).subjectId] : [],
  )

/** The stream has its place: what is published from now on reaches it. */
const isReady = (reader: FrameReader): Promise<void> =>
  vi.waitFor(() => {
    expect(reader.lastEventId()).not.toBe('')
  }, 10_000)

const sees = (reader: FrameReader, expected: unknown[]): Promise<void> =>
  vi.waitFor(() => {
    expect(subjects(reader)).toEqual(expected)
  }, 10_000)

describe('live events for staff', () => {
  test('an event arrives with type, position and ids while it listens', async () => {
    const reader = listen()
    await isReady(reader)
    await publish(support, 'case-1')
    await sees(reader, ['case-1'])

    expect(reader.frames).toMatchObject([
      { data: { departmentId: support, subjectId: 'case-1' }, event: 'case.changed' },
    ])
    expect(parseCursor(reader.frames[0]?.id)).not.toBeNull()
    expect(reader.text()).toMatch(/^retry: \d+\n/)
  })

  test('what happened before a first visit is not sent', async () => {
    await publish(support, 'before')
    const reader = listen()
    await isReady(reader)
    await publish(support, 'after')

    await sees(reader, ['after'])
  })

  test('only events of the departments that the reader may see arrive', async () => {
    const [inSupport, all] = [listen(), listen({ scope: { ...agent, all: true } })]
    await Promise.all([isReady(inSupport), isReady(all)])
    await publish(sales, 'sales-1')
    await publish(support, 'support-1')
    await publish(null, 'everybody-1')

    await sees(all, ['sales-1', 'support-1', 'everybody-1'])
    await sees(inSupport, ['support-1', 'everybody-1'])
    expect(inSupport.text()).not.toContain('sales-1')
  })

  test('resuming after any event gives exactly what followed it', async () => {
    const first = listen()
    await isReady(first)
    await publish(support, '1', '2')
    await publish(sales, 'not for us')
    await publish(support, '3')
    await sees(first, ['1', '2', '3'])
    await first.close()
    await publish(support, '4')

    for (const [index, expected] of [
      [0, ['2', '3', '4']],
      [1, ['3', '4']],
      [2, ['4']],
    ] as const) {
      const reader = listen({ after: parseCursor(first.frames[index]?.id) })
      await sees(reader, [...expected])
    }
  })

  test('a reconnect before the first event loses nothing', async () => {
    const first = listen()
    await isReady(first)
    const after = parseCursor(first.lastEventId())
    await first.close()
    await publish(support, 'meanwhile')

    await sees(listen({ after }), ['meanwhile'])
  })

  test('readers that come back while others write and the tail runs see each event once', async () => {
    const keeper = listen()
    await isReady(keeper)
    const total = 60
    const writing = (async () => {
      for (let n = 0; n < total; n += 1) {
        await publish(support, String(n))
      }
    })()
    const seen: unknown[] = []
    let after = parseCursor(keeper.lastEventId())

    while (seen.length < total) {
      const reader = listen({ after })
      await vi.waitFor(() => {
        expect(subjects(reader).length).toBeGreaterThan(0)
      })
      await reader.close()
      seen.push(...subjects(reader))
      after = parseCursor(reader.lastEventId())
    }

    await writing
    const expected = Array.from({ length: total }, (_, n) => String(n))
    expect(seen).toEqual(expected)
    await sees(keeper, expected)
  })

  test('one tail serves all readers, and nobody is read for when nobody listens', async () => {
    const readers = Array.from({ length: 20 }, () => listen())
    await Promise.all(readers.map(isReady))
    const before = reads
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(reads - before).toBeLessThanOrEqual(11) // 20 ms apart, not times 20

    await Promise.all(readers.map((reader) => reader.close()))
    await new Promise((resolve) => setTimeout(resolve, 60))
    const after = reads
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(reads).toBe(after)
  })

  test('a database that is away for a while costs no event', async () => {
    const reader = listen()
    await isReady(reader)
    isBroken = true
    await publish(support, 'while away')
    await new Promise((resolve) => setTimeout(resolve, 80))
    isBroken = false

    await sees(reader, ['while away'])
  })

  test('a position from before the last pruning gets a reset and goes on from there', async () => {
    await publish(support, 'old')
    await db.run(
      sql`update events_horizon set xid = pg_snapshot_xmin(pg_current_snapshot()), id = 0`,
    )
    const reader = listen({ after: { id: 0n, xid: 1n } })
    await vi.waitFor(() => {
      expect(reader.frames).toMatchObject([{ event: 'reset' }])
    })
    await publish(support, 'new')

    await sees(reader, ['new'])
  })
})

describe('rights on an open stream (O1)', () => {
  test('rights are looked up again at least every 5 s', () => {
    expect(sseTiming.recheckMs).toBeLessThan(5_000)
  })

  test('a stream ends with `bye` when the rights are gone, and sends nothing more', async () => {
    let rights: EventScope | null = agent
    const reader = listen({ recheck: () => Promise.resolve(rights), timing: { recheckMs: 20 } })
    await isReady(reader)
    rights = null
    await reader.ended
    await publish(support, 'too late')

    expect(reader.frames).toMatchObject([{ data: { reason: 'rights' }, event: 'bye' }])
  })

  test('new departments apply from the next check on, and the page is told', async () => {
    let rights = agent
    const reader = listen({ recheck: () => Promise.resolve(rights), timing: { recheckMs: 20 } })
    await isReady(reader)
    rights = { ...agent, departmentIds: [sales] }
    await vi.waitFor(() => {
      expect(reader.frames).toMatchObject([{ event: 'scope' }])
    })
    await publish(support, 'no longer ours')
    await publish(sales, 'ours now')

    await sees(reader, ['ours now'])
  })

  test('a check that fails closes the stream: an error opens no door', async () => {
    const reader = listen({
      recheck: () => Promise.reject(new Error('database gone')),
      timing: { recheckMs: 20 },
    })
    await reader.ended

    expect(reader.frames).toMatchObject([{ data: { reason: 'error' }, event: 'bye' }])
  })
})

describe('long streams', () => {
  test('a quiet stream sends signs of life that move the position but are no events', async () => {
    const reader = listen({ timing: { heartbeatMs: 20 } })
    await isReady(reader)
    await publish(sales, 'not for us')
    const before = reader.lastEventId()
    await vi.waitFor(() => {
      expect(reader.lastEventId()).not.toBe(before)
    })

    expect(reader.frames).toEqual([])
    expect(reader.text()).toContain(': beat')
  })

  test('a stream ends at its maximum age with a position to go on from', async () => {
    const reader = listen({ timing: { maxAgeMs: 60 } })
    await reader.ended

    expect(reader.frames).toMatchObject([{ data: { reason: 'age' }, event: 'bye' }])
    expect(parseCursor(reader.lastEventId())).not.toBeNull()
  })

  test('a reader that does not keep up is let go and loses nothing', async () => {
    let isClosed = false
    const stream = sseStream({
      after: await findPresent(db.run),
      hub,
      onClose: () => {
        isClosed = true
      },
      recheck: () => Promise.resolve(agent),
      scope: agent,
    })
    const ids = Array.from({ length: 2_500 }, (_, n) => String(n))
    await db.run(sql`
      insert into events (type, department_id, subject_id)
      select 'case.changed', ${support}::uuid, n::text from generate_series(0, 2499) as n`)
    await vi.waitFor(
      () => {
        expect(isClosed).toBe(true) // nobody has read meanwhile
      },
      { timeout: 20_000 },
    )
    const slow = readFrames(stream)
    await slow.ended
    expect(slow.frames.at(-1)).toMatchObject({ data: { reason: 'slow' }, event: 'bye' })
    const got = subjects(slow)

    const again = listen({ after: parseCursor(slow.lastEventId()) })
    await vi.waitFor(() => {
      expect([...got, ...subjects(again)]).toEqual(ids)
    }, 20_000)
  })
})
