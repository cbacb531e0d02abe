import type { Payload } from 'payload'

import config from '@payload-config'
import { REST_GET } from '@payloadcms/next/routes'
import { getTestPayload, query } from '@tests/setup/database'
import { beforeAll, describe, expect, test } from 'vitest'

import type { Case, Staff } from '@/payload-types'
import type { KpiBoard, KpiCard } from '@/queries/insight/board'

import { slugs } from '@/contracts/slugs'
import { getBoss } from '@/lib/boss'
import { env } from '@/lib/env'
import { sqlOn } from '@/lib/sql'
import { measureKpis } from '@/pipeline/measure/measureKpis'
import { findKpiBoard } from '@/queries/insight/findKpiBoard'

import type { DeskWorld } from '../desk/makeDeskWorld'

import { deskPassword, makeDeskWorld } from '../desk/makeDeskWorld'

const now = new Date('2026-11-20T12:00:00.000Z')
const daysAgo = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString()

let payload: Payload
let world: DeskWorld
const tokens = new Map<string, string>()

const board = (slice = 'all'): Promise<KpiBoard> =>
  findKpiBoard({ now, run: sqlOn(payload), slice })

const cardOf = (given: KpiBoard, name: KpiCard['name']): KpiCard => {
  const card = given.cards.find((each) => each.name === name)

  if (card === undefined) {
    throw new Error(`No card ${name}`)
  }

  return card
}

const ask = async (who: null | Staff, search = ''): Promise<Response> => {
  const token = who === null ? undefined : tokens.get(who.id)

  return REST_GET(config)(
    new Request(`${env.SERVER_URL}/api/insight/kpis${search}`, {
      headers:
        token === undefined ? {} : { Cookie: `caseway-token=${token}`, Origin: env.SERVER_URL },
    }),
    { params: Promise.resolve({ slug: ['insight', 'kpis'] }) },
  )
}

/** Measures day by day until the sixty days of the trend are there. */
const measure = async (): Promise<void> => {
  for (let run = 0; run < 5; run += 1) {
    await measureKpis({ clock: () => now, payload })
  }
}

beforeAll(async () => {
  payload = await getTestPayload()
  await getBoss()
  world = await makeDeskWorld(payload)

  for (const person of [world.analyst, world.engineer, world.auditor]) {
    const { token } = await payload.login({
      collection: 'staff',
      data: { email: person.email, password: deskPassword },
    })
    tokens.set(person.id, token ?? '')
  }

  const resolved = async (opened: number, minutes: number, more: Partial<Case>): Promise<void> => {
    const { id } = await world.makeCase({
      createdAt: daysAgo(opened),
      status: 'resolved',
      team: world.teamId,
      ...more,
    })
    await query(
      `update cases set resolved_at = created_at + make_interval(mins => $2) where id = $1`,
      [id, minutes],
    )
  }

  await resolved(3, 60, { channel: 'email' })
  await resolved(4, 120, { channel: 'whatsapp' })
  await resolved(40, 300, { channel: 'email' })
  await world.makeCase({
    channel: 'email',
    createdAt: daysAgo(2),
    status: 'open',
    team: world.teamId,
  })
  await world.makeCase({ channel: 'whatsapp', createdAt: daysAgo(1), status: 'escalated' })
  await payload.create({
    collection: slugs.thresholds,
    data: {
      direction: 'above',
      isActive: true,
      kpi: 'backlog',
      limit: 1,
      name: 'Backlog too long',
      severity: 'urgent',
      slice: 'all',
    },
    depth: 0,
    overrideAccess: true,
  })
  await measure()
})

describe('the KPI board (L1, L3, L7)', () => {
  test('shows the six KPIs with value, sample and thirty days of trend', async () => {
    const { cards } = await board()

    expect(cards.map(({ name }) => name)).toEqual([
      'csat',
      'resolution-time',
      'first-contact-resolution',
      'agent-productivity',
      'uptime',
      'backlog',
    ])
    expect(cards.map(({ trend }) => trend.length)).toEqual([30, 30, 30, 30, 30, 30])
    expect(cardOf(await board(), 'resolution-time')).toMatchObject({
      sampleSize: 2,
      unit: 'minutes',
      value: 90,
    })
    expect(cardOf(await board(), 'backlog')).toMatchObject({ sampleSize: 2, value: 2 })
  })

  test('compares with the thirty days before', async () => {
    expect(cardOf(await board(), 'resolution-time').previous).toBe(300)
    expect(cardOf(await board(), 'csat')).toMatchObject({ previous: null, value: null })
  })

  test('the trend names its days and leaves a gap where nothing was measured', async () => {
    const { trend } = cardOf(await board(), 'resolution-time')

    expect(trend.at(-1)?.day).toBe('2026-11-20')
    expect(trend.filter(({ value }) => value !== null)).toEqual([
      { day: '2026-11-16', value: 120 },
      { day: '2026-11-17', value: 60 },
    ])
  })

  test('a slice shows its own figures and offers the others', async () => {
    const email = await board('channel:email')

    expect(cardOf(email, 'resolution-time').value).toBe(60)
    expect(email.backlog).toEqual([{ cases: 1, channel: 'email', status: 'open' }])
    expect(email.slices.map(({ name }) => name)).toEqual([
      'Everything',
      'email',
      'whatsapp',
      'Billing team',
      'Billing',
    ])
    expect(cardOf(await board(`team:${world.teamId}`), 'backlog').value).toBe(1)
  })

  test('the backlog is counted by status and channel', async () => {
    expect((await board()).backlog).toEqual([
      { cases: 1, channel: 'email', status: 'open' },
      { cases: 1, channel: 'whatsapp', status: 'escalated' },
    ])
  })

  test('a passed threshold marks its card and stands among the open alerts', async () => {
    const shown = await board()

    expect(cardOf(shown, 'backlog').thresholds).toMatchObject([
      { direction: 'above', isBreached: true, limit: 1 },
    ])
    expect(shown.alerts).toMatchObject([{ severity: 'urgent', status: 'open' }])
    expect(cardOf(shown, 'csat').thresholds).toEqual([])
  })
})

describe('GET /api/insight/kpis (O1, O2)', () => {
  test('is for those with the right to see KPIs only', async () => {
    expect((await ask(null)).status).toBe(401)
    expect((await ask(world.analyst)).status).toBe(403)
    expect((await ask(world.auditor)).status).toBe(200)
    expect((await ask(world.engineer)).status).toBe(200)
  })

  test('answers the board of the wished slice, and no cache keeps it', async () => {
    const response = await ask(world.auditor, '?slice=channel:email')

    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ slice: 'channel:email' })
  })

  test.each([
    'agent:0198c2a5-0000-7000-8000-000000000000',
    "channel:email' or '1'='1",
    'team:1',
    'everything',
  ])('refuses the slice %j with a problem that says what is taken', async (slice) => {
    const response = await ask(world.auditor, `?slice=${encodeURIComponent(slice)}`)

    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ code: 'invalid' })
  })
})
