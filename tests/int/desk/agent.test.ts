import type { Payload } from 'payload'

import { randomUUID } from 'node:crypto'

import { getTestPayload, query } from '@tests/setup/database'
import { beforeAll, describe, expect, test } from 'vitest'

import type { SimilarCase } from '@/contracts/desk'
import type {
  MyNumbers,
  NotificationPage,
  PaletteHits,
  RecommendedFilter,
} from '@/contracts/deskAgent'
import type { Case } from '@/payload-types'

import { getBoss } from '@/lib/boss'

import type { CallDesk } from './callDesk'
import type { DeskWorld } from './makeDeskWorld'

import { callDesk } from './callDesk'
import { makeDeskWorld } from './makeDeskWorld'

let payload: Payload
let world: DeskWorld
let call: CallDesk

const read = async <Answer>(path: string, who = world.analyst): Promise<Answer> =>
  (await (await call(who, 'GET', path)).json()) as Answer
const notice = async (kind: string, recipient: string): Promise<string> => {
  const id = randomUUID()
  await query(
    `insert into notifications (id, recipient_id, kind, title, created_at, updated_at)
     values ($1, $2, $3, 'Something happened', now(), now())`,
    [id, recipient, kind],
  )

  return id
}

beforeAll(async () => {
  payload = await getTestPayload()
  await getBoss()
  world = await makeDeskWorld(payload)
  call = await callDesk(payload, [world.analyst, world.engineer])
})

describe('H1: recommended filters', () => {
  test('come from what one did oneself; colleagues have none of it', async () => {
    for (let at = 0; at < 10; at += 1) {
      const { id } = await world.makeCase(
        at < 5 ? { channel: 'whatsapp', language: 'es' } : { channel: 'email', language: 'en' },
      )
      await call(world.analyst, 'PATCH', `/cases/${id}`, { changes: { priority: 'high' } })
    }

    const { filters } = await read<{ filters: RecommendedFilter[] }>('/recommended-filters')
    expect(filters[0]).toMatchObject({ fits: 5, of: 10 })
    expect(filters.map(({ query: found }) => found)).toContain('channel=whatsapp&language=es')
    expect(await read('/recommended-filters', world.engineer)).toEqual({ filters: [] })
  })
})

describe('H9: notifications', () => {
  test('each has their own, marks only their own, and muted kinds do not count', async () => {
    const mention = await notice('mention', world.analyst.id)
    await notice('customer-replied', world.analyst.id)
    const other = await notice('mention', world.engineer.id)
    expect(await read<NotificationPage>('/notifications')).toMatchObject({ unread: 2 })

    await call(world.analyst, 'POST', '/notifications/settings', {
      hasPopups: true,
      hasSound: false,
      mailsMentions: true,
      muted: ['customer-replied'],
    })
    const muted = await read<NotificationPage>('/notifications')
    expect(muted).toMatchObject({ settings: { hasPopups: true }, unread: 1 })
    expect(muted.rows).toHaveLength(2)

    await call(world.analyst, 'POST', '/notifications/read', { ids: [mention, other] })
    const after = await read<NotificationPage>('/notifications')
    expect(after.unread).toBe(0)
    expect(after.rows.map(({ isRead, kind }) => [kind, isRead])).toEqual(
      expect.arrayContaining([
        ['customer-replied', false],
        ['mention', true],
      ]),
    )
    expect(await read<NotificationPage>('/notifications', world.engineer)).toMatchObject({
      unread: 1,
    })
  })

  test('the list goes on where the page ended', async () => {
    for (let at = 0; at < 35; at += 1) {
      await notice('mention', world.engineer.id)
    }

    const first = await read<NotificationPage>('/notifications', world.engineer)
    const second = await read<NotificationPage>(
      `/notifications?after=${first.next ?? ''}`,
      world.engineer,
    )

    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(36)
    expect(second.next).toBeNull()
  })
})

describe('H7: the palette', () => {
  test('finds cases in the scope, customers and nothing for a single letter', async () => {
    const own = await world.makeCase({ subject: 'Lighthouse broken' })
    await world.makeCase({ department: world.sales, subject: 'Lighthouse for sale' })
    const hits = await read<PaletteHits>('/palette?q=lighthouse')

    expect(hits.cases.map(({ number }) => number)).toEqual([own.number])
    expect((await read<PaletteHits>('/palette?q=harbour')).customers).toMatchObject([
      { company: 'Harbour Foods', name: 'Hanna Brook' },
    ])
    expect(await read<PaletteHits>('/palette?q=l')).toEqual({
      articles: [],
      cases: [],
      customers: [],
    })
  })
})

describe('H8: my numbers', () => {
  test('are one’s own, and colleagues appear only as a median of three', async () => {
    const people = [world.analyst.id]

    for (const name of ['Bo', 'Cy', 'Di']) {
      const { id } = await payload.create({
        collection: 'staff',
        data: {
          email: `${name}@desk.example`,
          name,
          password: 'quiet-harbour-2026',
          role: 'analyst',
        },
        overrideAccess: true,
      })
      people.push(id)
    }

    for (const [at, id] of people.entries()) {
      await payload.create({
        collection: 'team-members',
        data: { staff: id, team: world.teamId },
        overrideAccess: true,
      })

      for (let made = 0; made <= at; made += 1) {
        const created = new Date(Date.now() - 1000 * 60 * 30).toISOString()
        const now = new Date().toISOString()
        const { id: caseId } = await world.makeCase({
          assignee: id,
          createdAt: created,
          firstRespondedAt: now,
          resolvedAt: now,
          status: 'resolved',
        })
        await query(
          `insert into feedback (id, case_id, about, rating, created_at, updated_at)
           values (gen_random_uuid(), $1, 'agent', 5, now(), now())`,
          [caseId],
        )
      }
    }

    const numbers = await read<MyNumbers>('/numbers?period=day')
    expect(numbers.starts).toHaveLength(14)
    // Mine is one; Bo, Cy and Di have two, three and four.
    expect(numbers.metrics.resolved.mine.at(-1)).toBe(1)
    expect(numbers.metrics.resolved.team.at(-1)).toBe(3)
    expect(numbers.metrics.firstResponse.mine.at(-1)).toBeCloseTo(30, 0)
    expect(numbers.metrics.csat.mine.at(-1)).toBe(100)
    // A customer has waited for days, and the tip leads to the case.
    const waited = await world.makeCase({
      assignee: world.analyst.id,
      createdAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
      waitingSince: new Date(Date.now() - 3 * 86_400_000).toISOString(),
    })
    const [tip] = (await read<MyNumbers>('/numbers')).tips
    expect(tip).toMatchObject({ count: 1, kind: 'waiting' })
    expect(tip?.cases.map(({ number }) => number)).toEqual([waited.number])
    // Nobody who shares no team with others learns anything about them.
    expect((await read<MyNumbers>('/numbers', world.engineer)).metrics.resolved.team.at(-1)).toBe(
      null,
    )
  })
})

describe('H4: similar solved cases', () => {
  test('finds finished cases that share words, with what was answered, and only those one may see', async () => {
    const solve = async (more: Partial<Case>): Promise<Case> => {
      const one = await world.makeCase({
        status: 'resolved',
        subject: 'Webhook signature mismatch',
        ...more,
      })
      await world.makeMessage(one.id, { text: 'The webhook signature is refused since Tuesday.' })
      await world.makeMessage(one.id, {
        authorKind: 'agent',
        direction: 'outbound',
        text: 'Rotate the signing secret.',
      })

      return one
    }
    const solved = await solve({})
    const hidden = await solve({ department: world.sales })
    await solve({ status: 'open' })
    const asks = await world.makeCase({ subject: 'Our webhook signature does not match' })
    await world.makeMessage(asks.id, { text: 'Every webhook fails its signature check.' })
    const found = await read<SimilarCase[]>(`/cases/${asks.id}/similar`)

    expect(found).toEqual([
      expect.objectContaining({ answer: 'Rotate the signing secret.', number: solved.number }),
    ])
    expect(found.map(({ id }) => id)).not.toContain(hidden.id)
  })
})
