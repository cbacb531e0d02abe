import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { inTransaction } from '@/lib/inTransaction'
import { systemActor } from '@/pipeline/cases/actor'
import { moveCase } from '@/pipeline/cases/moveCase'
import { watchSla } from '@/pipeline/sweep/watchSla'
import { query } from '@tests/setup/database'

import type { RoutingWorld } from './makeRoutingWorld'

import { makeRoutingWorld } from './makeRoutingWorld'

let world: RoutingWorld

beforeAll(async () => {
  world = await makeRoutingWorld()
}, 120_000)

beforeEach(async () => {
  await query(`update cases set status = 'closed'`)
  await query('delete from notifications')
})

const start = new Date()
const minutes = (count: number): Date => new Date(start.getTime() + count * 60_000)
const watch = (now: Date): ReturnType<typeof watchSla> =>
  watchSla({ clock: () => now, payload: world.payload })
const told = (): Promise<{ kind: string; recipient_id: string }[]> =>
  query('select kind, recipient_id from notifications order by kind, title, recipient_id')
const alerts = (): Promise<{ status: string; value: string }[]> =>
  query(
    `select status, value::int as value from alerts where kind = 'sla' order by opened_at desc limit 1`,
  )

describe('SLA clocks in the sweep (J4)', () => {
  test('warns once, tells of the breach once, opens one alert for the team, which recovers', async () => {
    const caseId = await world.makeCase({
      assignee: world.ana,
      firstResponseDueAt: minutes(100).toISOString(),
    })
    expect(await watch(minutes(79))).toMatchObject({ breached: 0, warned: 0 })
    expect(await watch(minutes(80))).toMatchObject({ breached: 0, warned: 1 })
    expect(await watch(minutes(81))).toMatchObject({ breached: 0, warned: 0 })
    expect(await told()).toEqual([{ kind: 'sla-warned', recipient_id: world.ana }])
    expect(await watch(minutes(101))).toMatchObject({ breached: 1, warned: 0 })
    expect(await watch(minutes(102))).toMatchObject({ breached: 0, warned: 0 })
    const breachTold = (await told()).filter(({ kind }) => kind === 'sla-breached')
    expect(breachTold.map(({ recipient_id }) => recipient_id).toSorted()).toEqual(
      [world.ana, world.lead].toSorted(),
    )
    expect(await alerts()).toEqual([{ status: 'open', value: 1 }])
    const lines = await query<{ kind: string }>(
      'select kind from case_events where case_id = $1 order by created_at',
      [caseId],
    )
    expect(lines.map(({ kind }) => kind)).toEqual(['sla-warned', 'sla-breached'])
    await query('update cases set first_responded_at = now() where id = $1', [caseId])
    await watch(minutes(103))
    expect(await alerts()).toEqual([{ status: 'recovered', value: 0 }])
  })

  test('a promise whose clock stands still warns nobody', async () => {
    await world.makeCase({
      resolutionDueAt: minutes(-10).toISOString(),
      status: 'pending-customer',
      waitingSince: null,
    })
    expect(await watch(minutes(0))).toMatchObject({ breached: 0, warned: 0 })
    expect(await told()).toEqual([])
  })

  test('the time a case waited for the customer is added to what is left', async () => {
    const caseId = await world.makeCase({
      createdAt: minutes(-300).toISOString(),
      firstRespondedAt: minutes(-290).toISOString(),
      messageCount: 3,
      resolutionDueAt: minutes(700).toISOString(),
      waitingSince: null,
    })
    const move = (to: 'open' | 'pending-customer', now: Date): Promise<unknown> =>
      inTransaction({
        payload: world.payload,
        work: (req) => moveCase({ actor: systemActor, caseId, now, req, to }),
      })
    await move('pending-customer', minutes(-200))
    await move('open', minutes(-50))
    const [row] = await query<{ next: null; resolution_due_at: Date }>(
      'select resolution_due_at, next_response_due_at as next from cases where id = $1',
      [caseId],
    )
    // 1,000 minutes were promised 300 minutes ago, of which it stood still for 150.
    expect(row?.resolution_due_at).toEqual(minutes(850))
    expect(row?.next).toBeNull()
  })

  test('a broken promise of a high case that nobody mends is escalated to the best person of the team', async () => {
    const caseId = await world.makeCase({
      firstResponseDueAt: minutes(60).toISOString(),
      priority: 'high',
    })
    expect(await watch(minutes(70))).toMatchObject({ breached: 1, escalated: 0 })
    expect(await watch(minutes(91))).toMatchObject({ breached: 0, escalated: 1 })
    expect(await watch(minutes(92))).toMatchObject({ escalated: 0 })
    const [row] = await query<{ assignee_id: null | string; status: string }>(
      'select status, assignee_id from cases where id = $1',
      [caseId],
    )
    expect(row?.status).toBe('escalated')
    expect([world.ana, world.ben]).toContain(row?.assignee_id)
  })

  test('who has such a case keeps it', async () => {
    const caseId = await world.makeCase({
      assignee: world.lead,
      firstResponseDueAt: minutes(60).toISOString(),
      priority: 'high',
    })
    await watch(minutes(70))
    expect(await watch(minutes(91))).toMatchObject({ escalated: 1 })
    const [row] = await query('select status, assignee_id from cases where id = $1', [caseId])
    expect(row).toEqual({ assignee_id: world.lead, status: 'escalated' })
  })
})
