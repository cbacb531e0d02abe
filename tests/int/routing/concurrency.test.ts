import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { WorkerProcess } from '@tests/int/crash/startWorkerProcess'

import { getBoss } from '@/lib/boss'
import { sqlOn } from '@/lib/sql'
import { verifyDecisions } from '@/queries/routing/verifyDecisions'
import { startWorkerProcess } from '@tests/int/crash/startWorkerProcess'
import { databaseUrl, isNative, query } from '@tests/setup/database'

import type { RoutingWorld } from './makeRoutingWorld'

import { makeRoutingWorld } from './makeRoutingWorld'

const cases = 500
/** 24 cases of ten minutes fit. */
const capacityMinutes = 245

let world: RoutingWorld
let workers: readonly WorkerProcess[] = []

describe.runIf(isNative())('two workers, one free agent, 500 cases at once (E2, E3)', () => {
  beforeAll(async () => {
    const settings = {
      AI_PROVIDER: 'none',
      DATABASE_URL: databaseUrl(),
      DATA_DIR: process.env['DATA_DIR'] ?? '',
    }
    const starting = Promise.all([1, 2].map(() => startWorkerProcess({ crashAt: null, settings })))
    world = await makeRoutingWorld()
    await query(`update agent_profiles set availability = 'offline' where staff_id = $1`, [
      world.ben,
    ])
    await query(`update agent_profiles set capacity_minutes = $2 where staff_id = $1`, [
      world.ana,
      capacityMinutes,
    ])
    await writeCases()
    workers = await starting
  }, 180_000)

  afterAll(async () => {
    for (const worker of workers) {
      worker.kill('SIGKILL')
      await worker.ended
    }
  })

  test('capacity is never exceeded, nothing is given twice, nothing is forgotten', async () => {
    const jobs = await query<{ data: { caseId: string; messageId: string } }>(
      `select json_build_object('caseId', case_id, 'messageId', id) as data from messages`,
    )
    // Some twice, as after a crash between two steps: the second run must change nothing.
    await (await getBoss()).insert('route', [...jobs, ...jobs.slice(0, 50)])

    for (const worker of workers) {
      worker.go()
    }

    const seen = new Set<number>()
    await expect
      .poll(
        async () => {
          const [load] = await query<{ minutes: number }>(
            'select coalesce(sum(expected_minutes), 0)::int as minutes from cases where assignee_id = $1',
            [world.ana],
          )
          seen.add(load?.minutes ?? 0)
          const [left] = await query<{ count: number }>(
            `select count(*)::int as count from pgboss.job where name = 'route' and state <> 'completed'`,
          )

          return left?.count
        },
        { interval: 100, timeout: 120_000 },
      )
      .toBe(0)
    // Never more than fits, at no moment that was looked at.
    expect(Math.max(...seen)).toBe(240)
    const decisions = await query<{ assignee_id: null | string; count: number }>(
      'select assignee_id, count(*)::int as count from routing_decisions group by 1 order by 2',
    )
    expect(decisions).toEqual([
      { assignee_id: world.ana, count: 24 },
      { assignee_id: null, count: cases - 24 },
    ])
    const [twice] = await query<{ count: number }>(
      'select count(*)::int as count from (select case_id from routing_decisions group by 1 having count(*) > 1) x',
    )
    expect(twice?.count).toBe(0)
    // What did not fit waits in the queue of the team, where the sweep offers it as soon as there is room.
    const [queued] = await query<{ count: number }>(
      'select count(*)::int as count from cases where assignee_id is null and team_id = $1',
      [world.teamId],
    )
    expect(queued?.count).toBe(cases - 24)
  }, 180_000)

  test('each decision saw the load that the one before it gave away, and can be recomputed', async () => {
    const loads = await query<{ load: number }>(`
      select (a ->> 'loadMinutes')::int as load
        from routing_decisions d, jsonb_array_elements(d.inputs -> 'agents') a
       where d.assignee_id = (a ->> 'id')::uuid order by 1`)
    expect(loads.map(({ load }) => load)).toEqual([...Array(24).keys()].map((step) => step * 10))
    const { different, same } = await verifyDecisions({ run: sqlOn(world.payload) })
    expect(different).toEqual([])
    expect(same).toBe(cases)
  })

  test('two agents with room for 36 together stay within the 24 of their department', async () => {
    await forgetDecisions()
    await query(
      `update agent_profiles set availability = 'available', capacity_minutes = 185 where staff_id <> $1`,
      [world.lead],
    )
    await query('update departments set capacity_minutes = $1', [capacityMinutes])
    const jobs = await query<{ data: { caseId: string; messageId: string } }>(
      `select json_build_object('caseId', case_id, 'messageId', id) as data from messages`,
    )
    await (await getBoss()).insert('route', jobs)

    const seen = new Set<number>()
    await expect
      .poll(
        async () => {
          const [held] = await query<{ minutes: number }>(
            'select coalesce(sum(expected_minutes), 0)::int as minutes from cases where assignee_id is not null',
          )
          seen.add(held?.minutes ?? 0)
          const [left] = await query<{ count: number }>(
            `select count(*)::int as count from pgboss.job where name = 'route' and state <> 'completed'`,
          )

          return left?.count
        },
        { interval: 100, timeout: 120_000 },
      )
      .toBe(0)
    expect(Math.max(...seen)).toBe(240)
    const given = await query<{ assignee_id: string; count: number }>(
      'select assignee_id, count(*)::int as count from cases where assignee_id is not null group by 1',
    )
    // Neither could have taken all: the limit was filled by both.
    expect(given.map(({ assignee_id }) => assignee_id).toSorted()).toEqual(
      [world.ana, world.ben].toSorted(),
    )
    const { different, same } = await verifyDecisions({ run: sqlOn(world.payload) })
    expect(different).toEqual([])
    expect(same).toBe(cases)
  }, 180_000)
})

/** As new, and decided by nobody. */
const forgetDecisions = async (): Promise<void> => {
  await query('delete from routing_decisions')
  await query(`update cases set status = 'new', assignee_id = null, team_id = null`)
}

/** By two statements: the doors would take half a minute for as many. */
const writeCases = async (): Promise<void> => {
  const first = await world.makeCase({ status: 'new', team: null, waitingSince: null })
  await query(
    `insert into cases select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', 'CW-2' || lpad(i::text, 4, '0')))).*
       from cases c, generate_series(2, $2) i where c.id = $1`,
    [first, cases],
  )
  await query(
    `insert into messages select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'case_id', c.id))).*
       from messages m, cases c where m.case_id = $1 and c.id <> $1`,
    [first],
  )
  await query(`update departments set default_team_id = $1`, [world.teamId])
}
