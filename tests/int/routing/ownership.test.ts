import type { PayloadRequest } from 'payload'

import { afterEach, beforeAll, describe, expect, test } from 'vitest'

import type { Actor } from '@/contracts/actor'

import { slugs } from '@/contracts/slugs'
import { inTransaction } from '@/lib/inTransaction'
import { sqlOn } from '@/lib/sql'
import { assignCase } from '@/pipeline/cases/assignCase'
import { moveCase } from '@/pipeline/cases/moveCase'
import { watchOwnership } from '@/pipeline/sweep/watchOwnership'
import { watchQueues } from '@/pipeline/sweep/watchQueues'
import { findOpenAlerts } from '@/queries/insight/findOpenAlerts'
import { verifyDecisions } from '@/queries/routing/verifyDecisions'
import { make } from '@tests/factories/make'
import { query } from '@tests/setup/database'

import type { RoutingWorld } from './makeRoutingWorld'

import { makeRoutingWorld, queueIt } from './makeRoutingWorld'

let world: RoutingWorld

beforeAll(async () => {
  world = await makeRoutingWorld()
}, 120_000)

afterEach(async () => {
  await query(`update agent_profiles set availability = 'available' where staff_id <> $1`, [
    world.lead,
  ])
  await query(`update cases set status = 'closed'`)
})

const watch = (minutesFromNow = 0): ReturnType<typeof watchOwnership> =>
  watchOwnership({
    clock: () => new Date(Date.now() + minutesFromNow * 60_000),
    payload: world.payload,
  })
const goOffline = (staffId: string): Promise<unknown> =>
  query(
    `update agent_profiles set availability = 'offline', updated_at = now() where staff_id = $1`,
    [staffId],
  )
const assigneeOf = async (caseId: string): Promise<null | string> =>
  (
    await query<{ assignee_id: null | string }>('select assignee_id from cases where id = $1', [
      caseId,
    ])
  )[0]?.assignee_id ?? null
const toldOf = (caseId: string): Promise<{ kind: string; recipient_id: string }[]> =>
  query('select kind, recipient_id from notifications where case_id = $1 order by kind', [caseId])

describe('ownership (E5)', () => {
  test('a case of an agent who went offline goes to somebody else; both are told; it is in the audit log', async () => {
    const caseId = await world.makeCase({ assignee: world.ana })
    await goOffline(world.ana)
    expect(await watch(5)).toMatchObject({ takenBack: 0 })
    expect(await watch(11)).toMatchObject({ takenBack: 1 })
    expect(await assigneeOf(caseId)).toBe(world.ben)
    expect(await toldOf(caseId)).toEqual([
      { kind: 'case-assigned', recipient_id: world.ben },
      { kind: 'case-taken-back', recipient_id: world.ana },
    ])
    const [audit] = await query(
      `select before, after, reason, actor_kind from audit_entries where case_id = $1 and action = 'case.taken-back'`,
      [caseId],
    )
    expect(audit).toMatchObject({
      actor_kind: 'system',
      after: { assigneeId: world.ben },
      before: { assigneeId: world.ana },
      reason: 'ana is offline and the customer waits.',
    })
    // Looking again moves nothing.
    expect(await watch(12)).toMatchObject({ takenBack: 0 })
  })

  test('with nobody else it goes to the queue and the lead hears of it; it is offered once somebody is back', async () => {
    const caseId = await world.makeCase({ assignee: world.ana })
    await goOffline(world.ana)
    await goOffline(world.ben)
    expect(await watch(11)).toMatchObject({ takenBack: 1 })
    expect(await assigneeOf(caseId)).toBeNull()
    expect(await toldOf(caseId)).toEqual([
      { kind: 'case-queued', recipient_id: world.lead },
      { kind: 'case-taken-back', recipient_id: world.ana },
    ])
    await query(`update agent_profiles set availability = 'available' where staff_id = $1`, [
      world.ben,
    ])
    expect(await watch(14)).toMatchObject({ offered: 1 })
    expect(await assigneeOf(caseId)).toBe(world.ben)
  })

  test('a customer who waits past the limit of the policy gets another agent; one whom nobody keeps waiting does not', async () => {
    const at = new Date(Date.now() - 91 * 60_000).toISOString()
    const silent = await world.makeCase({
      assignee: world.ana,
      priority: 'high',
      waitingSince: at,
    })
    const noted = await world.makeCase({
      assignee: world.ana,
      priority: 'high',
      waitingSince: at,
    })
    const withoutLimit = await world.makeCase({ assignee: world.ana, waitingSince: at })
    await query(
      `insert into case_events (id, case_id, kind, actor_kind, staff_id, data, created_at, updated_at)
       values (gen_random_uuid(), $1, 'noted', 'staff', $2, '{}', now(), now())`,
      [noted, world.ana],
    )
    expect(await watch()).toMatchObject({ takenBack: 1 })
    expect(await assigneeOf(silent)).toBe(world.ben)
    expect(await assigneeOf(noted)).toBe(world.ana)
    expect(await assigneeOf(withoutLimit)).toBe(world.ana)
  })

  test('a silent agent keeps the case when nobody else can take it', async () => {
    const caseId = await world.makeCase({
      assignee: world.ana,
      priority: 'high',
      waitingSince: new Date(Date.now() - 100 * 60_000).toISOString(),
    })
    await goOffline(world.ben)
    expect(await watch()).toMatchObject({ takenBack: 0 })
    expect(await assigneeOf(caseId)).toBe(world.ana)
  })

  test('what waits for the customer, and what a person put into the queue, is left alone', async () => {
    const pending = await world.makeCase({
      assignee: world.ana,
      status: 'pending-customer',
      waitingSince: null,
    })
    await goOffline(world.ana)
    const put = await world.makeCase()
    await queueIt(put, world.teamId)
    await query(
      `insert into case_events (id, case_id, kind, actor_kind, staff_id, data, created_at, updated_at)
       values (gen_random_uuid(), $1, 'assigned', 'staff', $2, '{}', now(), now())`,
      [put, world.lead],
    )
    expect(await watch(11)).toMatchObject({ offered: 0, takenBack: 0 })
    expect(await assigneeOf(pending)).toBe(world.ana)
    expect(await assigneeOf(put)).toBeNull()
  })

  test('handing back, transferring and escalating carry a reason: whom it concerns is told, history and audit keep it', async () => {
    const caseId = await world.makeCase({ assignee: world.ana })
    const by = (staffId: string): Actor => ({ id: staffId, kind: 'staff', role: 'analyst' })
    const act = <Result>(
      work: (given: { caseId: string; now: Date; req: PayloadRequest }) => Promise<Result>,
    ): Promise<Result> =>
      inTransaction({
        payload: world.payload,
        work: (req) => work({ caseId, now: new Date(), req }),
      })

    await act((given) =>
      assignCase({
        ...given,
        actor: by(world.ana),
        assigneeId: null,
        reason: 'Off sick from noon.',
      }),
    )
    await act((given) => assignCase({ ...given, actor: by(world.ben), assigneeId: world.ben }))
    await act((given) =>
      assignCase({
        ...given,
        actor: by(world.lead),
        assigneeId: world.ana,
        reason: 'She knows this customer.',
      }),
    )
    await act((given) =>
      moveCase({
        ...given,
        actor: by(world.ana),
        reason: 'They threaten to leave.',
        to: 'escalated',
      }),
    )

    const told = await query(
      'select kind, recipient_id, body from notifications where case_id = $1 order by created_at, kind',
      [caseId],
    )
    expect(told).toEqual([
      {
        body: expect.stringContaining('Off sick from noon.'),
        kind: 'case-queued',
        recipient_id: world.lead,
      },
      {
        body: expect.stringContaining('She knows this customer.'),
        kind: 'case-assigned',
        recipient_id: world.ana,
      },
      {
        body: expect.stringContaining('She knows this customer.'),
        kind: 'case-taken-back',
        recipient_id: world.ben,
      },
      {
        body: expect.stringContaining('They threaten to leave.'),
        kind: 'case-escalated',
        recipient_id: world.lead,
      },
    ])
    const reasons = [
      'Off sick from noon.',
      null,
      'She knows this customer.',
      'They threaten to leave.',
    ]
    expect(
      await query(
        `select data ->> 'reason' as reason from case_events where case_id = $1 and kind in ('assigned', 'moved') order by created_at, id`,
        [caseId],
      ),
    ).toEqual(reasons.map((reason) => ({ reason })))
    expect(
      await query(
        `select reason, actor_id from audit_entries where case_id = $1 and action in ('case.assigned', 'case.moved') order by at`,
        [caseId],
      ),
    ).toEqual(
      reasons.map((reason, at) => ({
        actor_id: [world.ana, world.ben, world.lead, world.ana][at],
        reason,
      })),
    )
  })

  test('a queue is emptied only as far as capacity goes, urgent cases first', async () => {
    await query('update agent_profiles set capacity_minutes = 15 where staff_id = any($1)', [
      [world.ana, world.ben],
    ])
    const cases = []

    for (const priority of ['low', 'medium', 'high', 'urgent']) {
      const caseId = await world.makeCase({ priority })
      await queueIt(caseId, world.teamId)
      cases.push(caseId)
    }

    const evenMinute = Math.floor(Date.now() / 60_000) % 2 === 0 ? 0 : 1
    expect(await watch(evenMinute)).toMatchObject({ offered: 2 })
    const owners = await Promise.all(cases.map(assigneeOf))
    expect(owners.slice(0, 2)).toEqual([null, null])
    expect(owners.slice(2).toSorted()).toEqual([world.ana, world.ben].toSorted())
    await query('update agent_profiles set capacity_minutes = 10000')
  })

  test('each of these decisions can be recomputed (E4)', async () => {
    const { different, same } = await verifyDecisions({ run: sqlOn(world.payload) })
    expect(different).toEqual([])
    expect(same).toBeGreaterThan(4)
  })

  test('a queue with a threshold raises one alert with the cases behind it, tells the lead, and ends it by itself', async () => {
    const threshold = (kpi: string, unusual: Record<string, unknown>): Promise<string> =>
      make({
        collection: slugs.thresholds,
        data: { isActive: true, kpi, name: kpi, severity: 'high', slice: 'all', ...unusual },
        payload: world.payload,
      })
    await threshold('queue-length', { direction: 'above', limit: 1, recoverAt: 0 })
    await threshold('queue-oldest', { direction: 'above', limit: 30 })
    await threshold('agents-on-duty', {
      direction: 'below',
      limit: 1,
      slice: `team:${world.teamId}`,
    })
    const look = async (): Promise<string[]> => {
      await inTransaction({
        payload: world.payload,
        work: (req) => watchQueues({ now: new Date(), req }),
      })
      const open = await findOpenAlerts({ run: sqlOn(world.payload) })

      return open.map(({ title }) => title).toSorted()
    }
    const oldest = await world.makeCase({
      waitingSince: new Date(Date.now() - 45.5 * 60_000).toISOString(),
    })
    await world.makeCase()
    const name = (
      await query<{ name: string }>('select name from teams where id = $1', [world.teamId])
    )[0]?.name
    expect(await look()).toEqual([
      `${String(name)}: 2 cases wait in the queue`,
      `${String(name)}: somebody has waited 45 min in the queue`,
    ])
    await goOffline(world.ana)
    await goOffline(world.ben)
    expect(await look()).toContain(`${String(name)}: nobody takes cases now`)
    const [alert] = await findOpenAlerts({ run: sqlOn(world.payload) })
    expect(alert).toMatchObject({ casesHref: `/desk?assignee=nobody&team=${world.teamId}` })
    // Looking again tells nobody again.
    await look()
    const told = await query<{ case_id: string; recipient_id: string }>(
      `select recipient_id, case_id from notifications where kind = 'alert'`,
    )
    expect(told).toHaveLength(3)
    expect(told.every((one) => one.recipient_id === world.lead && one.case_id === oldest)).toBe(
      true,
    )
    await query(`update cases set status = 'closed'`)
    await query(`update agent_profiles set availability = 'available' where staff_id = $1`, [
      world.ana,
    ])
    expect(await look()).toEqual([])
    const ends = await query<{ causes: string; title: string }>(
      `select n.title, a.causes from notifications n
         join alerts a on n.dedupe_key = 'alert.recovered:' || a.id || ':' || n.recipient_id order by n.title`,
    )
    expect(ends.map(({ title }) => title)).toEqual([
      `${String(name)}: nobody waits too long any more`,
      `${String(name)}: somebody takes cases again`,
      `${String(name)}: the queue is short again`,
    ])
  })
})
