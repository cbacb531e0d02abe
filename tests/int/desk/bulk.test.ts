import { randomUUID } from 'node:crypto'

import { query } from '@tests/setup/database'
import { beforeEach, describe, expect, test } from 'vitest'

import type { BulkAction, BulkForecast, BulkResult, BulkSelection } from '@/contracts/bulk'
import type { Case } from '@/payload-types'

import { call, enterDesk, payload, world } from './openDesk'

let open: Case
let waiting: Case
let closed: Case
let foreign: Case

const change = async (
  action: BulkAction,
  cases: readonly Case[],
  who = world.analyst,
): Promise<BulkResult> =>
  (await (
    await call(who, 'POST', '/bulk', { action, caseIds: cases.map(({ id }) => id) })
  ).json()) as BulkResult
const undo = async ({ done }: BulkResult): Promise<BulkResult> =>
  (await (await call(world.analyst, 'POST', '/bulk/undo', { cases: done })).json()) as BulkResult
const stateOf = async (of: Case): Promise<Record<string, unknown>> => {
  const [row] = await query(
    'select status, priority, assignee_id, team_id from cases where id = $1',
    [of.id],
  )

  return row ?? {}
}

const makeOtherCustomer = async (): Promise<string> =>
  (
    await payload.create({
      collection: 'customers',
      data: {
        email: `${randomUUID()}@other.example`,
        name: 'Otto Other',
        password: 'quiet-harbour-2026',
        tier: 'free',
      },
      overrideAccess: true,
    })
  ).id

enterDesk()

beforeEach(async () => {
  open = await world.makeCase()
  waiting = await world.makeCase({ status: 'pending-customer' })
  closed = await world.makeCase({ status: 'closed' })
  foreign = await world.makeCase({ department: world.sales })
})

describe('H3: many cases at once', () => {
  test('the forecast says what the change then does: changed, refused with reason, not there', async () => {
    const all = [open, waiting, closed, foreign]
    const action = { do: 'move', to: 'resolved' } as const
    const forecast = (await (
      await call(world.analyst, 'POST', '/bulk/forecast', {
        action,
        caseIds: all.map(({ id }) => id),
      })
    ).json()) as BulkForecast
    const result = await change(action, all)

    expect(forecast.willChange).toBe(2)
    expect(forecast.refused.map(({ count }) => count)).toEqual([1, 1])
    expect(result.done.map(({ id }) => id)).toEqual([open.id, waiting.id])
    expect(result.failed.map(({ id, number }) => [id, number])).toEqual([
      [closed.id, closed.number],
      [foreign.id, null],
    ])
    expect(await stateOf(foreign)).toMatchObject({ status: 'open' })
    expect(await stateOf(open)).toMatchObject({ status: 'resolved' })
  })

  test('E5: what leaves somebody’s hands is counted, and the reason is told and kept', async () => {
    await change({ assigneeId: world.engineer.id, do: 'assign' }, [open])
    const forecastOf = async (action: BulkAction): Promise<number> => {
      const answer = await call(world.analyst, 'POST', '/bulk/forecast', {
        action,
        caseIds: [open.id, waiting.id],
      })

      return ((await answer.json()) as BulkForecast).handedOver
    }
    const backToQueue = { assigneeId: null, do: 'assign' } as const
    expect(await forecastOf(backToQueue)).toBe(1)
    expect(await forecastOf({ assigneeId: world.analyst.id, do: 'assign' })).toBe(0)
    expect(await forecastOf({ do: 'move', to: 'on-hold' })).toBe(0)

    await change({ ...backToQueue, reason: 'She is away until Monday' }, [open])
    await change({ do: 'move', reason: 'The whole plant stands', to: 'escalated' }, [open])
    const lines = await query<{ reason: null | string }>(
      `select data ->> 'reason' as reason from case_events
        where case_id = $1 and kind in ('assigned', 'moved') order by created_at, id`,
      [open.id],
    )
    expect(lines.map(({ reason }) => reason)).toEqual([
      null,
      'She is away until Monday',
      'The whole plant stands',
    ])
    const told = await query<{ body: string }>(
      `select body from notifications where case_id = $1 and recipient_id = $2 and kind = 'case-taken-back'`,
      [open.id, world.engineer.id],
    )
    expect(told.map(({ body }) => body.startsWith('She is away until Monday'))).toEqual([true])
  })

  test('each case has its line, its entry and its event, as after a single change', async () => {
    await change({ assigneeId: world.analyst.id, do: 'assign' }, [open, waiting])
    const written = await query<{ audits: number; events: number; lines: number }>(
      `select (select count(*)::int from case_events where case_id = c.id and kind = 'assigned') as lines,
              (select count(*)::int from audit_entries where case_id = c.id::text and action = 'case.assigned') as audits,
              (select count(*)::int from events where case_id = c.id and type = 'case.changed') as events
         from cases c where c.id in ($1, $2)`,
      [open.id, waiting.id],
    )

    expect(written).toEqual([
      { audits: 1, events: 1, lines: 1 },
      { audits: 1, events: 1, lines: 1 },
    ])
  })

  test('undo puts every case back to how it stood, also where no single move leads there', async () => {
    const before = [await stateOf(open), await stateOf(waiting)]
    const undone = await undo(await change({ do: 'move', to: 'resolved' }, [open, waiting]))

    expect(undone.failed).toEqual([])
    expect([await stateOf(open), await stateOf(waiting)]).toEqual(before)

    await undo(await change({ assigneeId: world.analyst.id, do: 'assign' }, [open]))
    expect(await stateOf(open)).toEqual(before[0])
  })

  test('undo leaves alone what somebody changed since, and says so', async () => {
    const result = await change({ do: 'prioritise', priority: 'urgent' }, [open, waiting])
    await call(world.engineer, 'PATCH', `/cases/${open.id}`, { changes: { subject: 'Newer' } })
    const undone = await undo(result)

    expect(undone.failed).toMatchObject([{ id: open.id, number: open.number }])
    expect(await stateOf(open)).toMatchObject({ priority: 'urgent' })
    expect(await stateOf(waiting)).toMatchObject({ priority: 'medium' })
  })

  test('tags and macros go on every case; a macro that is refused leaves nothing of itself', async () => {
    const tag = await payload.create({
      collection: 'tags',
      data: { name: 'incident' },
      overrideAccess: true,
    })
    const macro = await payload.create({
      collection: 'macros',
      data: {
        actions: [
          { do: 'add-tag', value: 'incident' },
          { do: 'set-status', value: 'on-hold' },
        ],
        _status: 'published',
        name: 'Park it',
      },
      overrideAccess: true,
    })
    const tagged = async (of: Case): Promise<number> =>
      (await query('select 1 from case_tags where case_id = $1', [of.id])).length

    await undo(await change({ do: 'tag', tagId: tag.id }, [open]))
    expect(await tagged(open)).toBe(0)

    const result = await change({ do: 'macro', macroId: macro.id }, [open, closed])
    expect(result.failed.map(({ id }) => id)).toEqual([closed.id])
    expect([await tagged(open), await tagged(closed)]).toEqual([1, 0])
    expect(await stateOf(open)).toMatchObject({ status: 'on-hold' })
  })

  test('a merge puts the messages into the one that stays, answers of the customer too, and undo takes them out (B5)', async () => {
    const message = await world.makeMessage(waiting.id, { text: 'And one more thing.' })
    const ofOther = await world.makeCase({ customer: await makeOtherCustomer() })
    const action = { do: 'merge', intoId: open.id } as const
    const forecast = (await (
      await call(world.analyst, 'POST', '/bulk/forecast', {
        action,
        caseIds: [waiting.id, ofOther.id],
      })
    ).json()) as BulkForecast
    const result = await change(action, [waiting, ofOther, foreign])
    const caseOf = async (): Promise<unknown> =>
      (await query('select case_id from messages where id = $1', [message.id]))[0]?.['case_id']

    expect([forecast.willChange, forecast.refused.length]).toEqual([1, 1])
    expect(result.done.map(({ id }) => id)).toEqual([waiting.id])
    expect(result.failed.map(({ id }) => id)).toEqual([ofOther.id, foreign.id])
    expect(await caseOf()).toBe(open.id)
    expect(await stateOf(waiting)).toMatchObject({ status: 'closed' })

    expect((await undo(result)).failed).toEqual([])
    expect(await caseOf()).toBe(waiting.id)
    expect(await stateOf(waiting)).toMatchObject({ status: 'pending-customer' })
  })

  test('a second time nothing changes, and it says so', async () => {
    await change({ do: 'move', to: 'on-hold' }, [open])

    expect(await change({ do: 'move', to: 'on-hold' }, [open])).toEqual({
      done: [],
      failed: [],
      unchanged: 1,
    })
  })

  test('all matching across pages are found, and only those that one sees', async () => {
    await query(
      `insert into cases (id, number, subject, status, priority, channel, customer_id, department_id,
                   reopen_count, message_count, expected_minutes, rev, created_at, updated_at, last_message_at)
                 select gen_random_uuid(), 'CW-' || (900000 + n), 'Bulk', 'on-hold', 'low', 'email', $1, $2, 0, 0, 10, 0,
                        now(), now(), now()
                   from generate_series(1, 300) n`,
      [world.customerId, world.billing],
    )
    const selection = (await (
      await call(world.analyst, 'GET', '/bulk/selection?status=on-hold&priority=low')
    ).json()) as BulkSelection

    expect(selection.cases).toHaveLength(300)
    expect(selection.isCut).toBe(false)
  })

  test('an auditor may not, not even ask what would happen', async () => {
    const body = { action: { do: 'move', to: 'resolved' }, caseIds: [open.id] }

    expect((await call(world.auditor, 'POST', '/bulk', body)).status).toBe(403)
    expect((await call(world.auditor, 'POST', '/bulk/forecast', body)).status).toBe(403)
  })
})
