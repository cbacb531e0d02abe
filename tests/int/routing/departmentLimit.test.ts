import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { slugs } from '@/contracts/slugs'
import { getBoss } from '@/lib/boss'
import { inTransaction } from '@/lib/inTransaction'
import { sqlOn } from '@/lib/sql'
import { assignCase } from '@/pipeline/cases/assignCase'
import { routeCase } from '@/pipeline/route/routeCase'
import { watchOwnership } from '@/pipeline/sweep/watchOwnership'
import { verifyDecisions } from '@/queries/routing/verifyDecisions'
import { makeTeam } from '@tests/factories/makeTeam'
import { query } from '@tests/setup/database'

import type { RoutingWorld } from './makeRoutingWorld'

import { makeRoutingWorld } from './makeRoutingWorld'

let world: RoutingWorld
/** A second team of the same department, which Ben alone works for. */
let otherTeam: string

beforeAll(async () => {
  world = await makeRoutingWorld()
  otherTeam = await makeTeam({
    departmentId: world.departmentId,
    key: 'tier-2',
    payload: world.payload,
  })
  await query('update team_members set team_id = $1 where staff_id = $2', [otherTeam, world.ben])
  await limitTo(25)
  // As in every process of the product, queues are known before the first case is routed.
  await getBoss()
}, 120_000)

beforeEach(async () => {
  await query(`update cases set status = 'closed'`)
})

const limitTo = (capacityMinutes: null | number): Promise<unknown> =>
  world.payload.update({
    collection: slugs.departments,
    data: { capacityMinutes },
    id: world.departmentId,
    overrideAccess: true,
  })
/** Routes a new case of ten minutes to the team, and says who has it. */
const route = async (teamId: string): Promise<{ assigneeId: null | string; caseId: string }> => {
  await query('update departments set default_team_id = $1', [teamId])
  const caseId = await world.makeCase({ status: 'new', team: null })
  const [message] = await query<{ id: string }>('select id from messages where case_id = $1', [
    caseId,
  ])
  await routeCase({
    caseId,
    clock: () => new Date(),
    messageId: message?.id ?? '',
    payload: world.payload,
  })

  return { assigneeId: await assigneeOf(caseId), caseId }
}
const assigneeOf = async (caseId: string): Promise<null | string> =>
  (
    await query<{ assignee_id: null | string }>('select assignee_id from cases where id = $1', [
      caseId,
    ])
  )[0]?.assignee_id ?? null
const watch = (minutesFromNow: number): ReturnType<typeof watchOwnership> =>
  watchOwnership({
    clock: () => new Date(Date.now() + minutesFromNow * 60_000),
    payload: world.payload,
  })

describe('limit of a department (E2)', () => {
  test('agents of its teams share it; what does not fit waits, and goes out when another agent of it is done', async () => {
    const ofAna = await route(world.teamId)
    const ofBen = await route(otherTeam)
    expect([ofAna.assigneeId, ofBen.assigneeId]).toEqual([world.ana, world.ben])

    const third = await route(otherTeam)
    expect(third.assigneeId).toBeNull()
    const [stored] = await query<{ filter: string; rationale: string }>(
      `select rationale, jsonb_path_query_first(receipt, '$.candidates[*] ? (@.agentId == $id).removedBy.filter',
                jsonb_build_object('id', $2::text)) #>> '{}' as filter
         from routing_decisions where case_id = $1`,
      [third.caseId, world.ben],
    )
    expect(stored?.filter).toBe('department')
    expect(stored?.rationale).toContain(
      'waits in the queue: the department support has no room for it (20 of 25 minutes are taken, 10 more do not fit)',
    )

    // Ben has room himself, but the department does not.
    expect(await watch(2)).toMatchObject({ offered: 0 })
    await query(`update cases set status = 'closed' where id = $1`, [ofAna.caseId])
    expect(await watch(3)).toMatchObject({ offered: 1 })
    expect(await assigneeOf(third.caseId)).toBe(world.ben)
  })

  test('a case that changes hands inside the department is not counted twice', async () => {
    await query('update team_members set team_id = $1 where staff_id = $2', [
      world.teamId,
      world.ben,
    ])
    await world.makeCase({ assignee: world.ana })
    await world.makeCase({ assignee: world.ben })
    await query(
      `update agent_profiles set availability = 'offline', updated_at = now() - interval '11 minutes' where staff_id = $1`,
      [world.ana],
    )
    expect(await watch(0)).toMatchObject({ takenBack: 1 })
    const held = await query(
      `select assignee_id, count(*)::int as count from cases where status <> 'closed' group by 1`,
    )
    expect(held).toEqual([{ assignee_id: world.ben, count: 2 }])
    await query(`update agent_profiles set availability = 'available' where staff_id = $1`, [
      world.ana,
    ])
  })

  test('a person may go past it, as past what an agent can take', async () => {
    await limitTo(5)
    const { assigneeId, caseId } = await route(world.teamId)
    expect(assigneeId).toBeNull()
    const outcome = await inTransaction({
      payload: world.payload,
      work: (req) =>
        assignCase({
          actor: { id: world.lead, kind: 'staff', role: 'analyst' },
          assigneeId: world.ana,
          caseId,
          now: new Date(),
          reason: 'It cannot wait.',
          req,
        }),
    })
    expect(outcome).toMatchObject({ kind: 'assigned' })
    expect(await assigneeOf(caseId)).toBe(world.ana)
  })

  test('no limit is none, and one of nothing is refused', async () => {
    await expect(limitTo(0)).rejects.toThrow('Limit of open work')
    await limitTo(null)
    expect((await route(world.teamId)).assigneeId).not.toBeNull()
  })

  test('every decision can be recomputed, with a limit and without (E4)', async () => {
    const { different, same } = await verifyDecisions({ run: sqlOn(world.payload) })
    expect(different).toEqual([])
    expect(same).toBe(7)
  })
})
