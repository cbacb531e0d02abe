import { query } from '@tests/setup/database'
import { beforeEach, describe, expect, test } from 'vitest'

import type { InboxPage, SavedViewRow } from '@/contracts/desk'
import type { Case } from '@/payload-types'

import type { DeskWorld } from './makeDeskWorld'

import { call, enterDesk, payload, world } from './openDesk'

let own: Case
let foreign: Case

const viewsOf = async (who: DeskWorld['analyst']): Promise<readonly SavedViewRow[]> => {
  const { views } = (await (await call(who, 'GET', '/views')).json()) as {
    views: readonly SavedViewRow[]
  }

  return views
}
const numbers = async (who: DeskWorld['analyst'], search: string): Promise<string[]> => {
  const { rows } = (await (await call(who, 'GET', `/cases?${search}`)).json()) as InboxPage

  return rows.map(({ number }) => number)
}
const save = async (
  who: DeskWorld['analyst'],
  body: { name: string; query: string; share: null | string },
): Promise<string> => {
  const response = await call(who, 'POST', '/views', body)
  expect(response.status).toBe(201)

  return ((await response.json()) as { id: string }).id
}

enterDesk()

beforeEach(async () => {
  await query('delete from saved_views')
  await query('delete from case_reads')
  await query('delete from desk_settings')
  await query('delete from notifications')
  await query('delete from case_tags')
  await query('delete from cases')
  own = await world.makeCase({ language: 'es', priority: 'urgent' })
  foreign = await world.makeCase({ department: world.sales, language: 'es' })
})

describe('H1: saved views', () => {
  test('a view is made from an address, counts what its reader sees, and opens as the same address', async () => {
    await save(world.analyst, {
      name: 'Spanish',
      query: 'language=es&status=new,open',
      share: 'everybody',
    })
    const [mine] = await viewsOf(world.analyst)
    const [theirs] = await viewsOf(world.engineer)

    expect(mine).toMatchObject({
      count: 1,
      isShared: true,
      mayChange: true,
      name: 'Spanish',
      query: 'status=new%2Copen&language=es',
    })
    // The engineer sees every department, and may not change what an analyst shared.
    expect(theirs).toMatchObject({ count: 2, mayChange: false })
    expect(await numbers(world.analyst, mine?.query ?? '')).toEqual([own.number])
  })

  test('a personal view is seen by its owner alone, a team view by the team', async () => {
    await save(world.engineer, { name: 'Mine', query: '', share: null })
    await save(world.engineer, { name: 'Of the team', query: '', share: world.teamId })
    expect(await viewsOf(world.analyst)).toEqual([])

    await payload.create({
      collection: 'team-members',
      data: { staff: world.analyst.id, team: world.teamId },
      overrideAccess: true,
    })
    expect((await viewsOf(world.analyst)).map(({ name }) => name)).toEqual(['Of the team'])
  })

  test('an owner renames, refills and deletes; for anybody else it is not there', async () => {
    const id = await save(world.analyst, { name: 'Old', query: '', share: 'everybody' })
    await call(world.analyst, 'PATCH', `/views/${id}`, { name: 'New', query: 'overdue=1&sort=sla' })
    expect((await viewsOf(world.analyst))[0]).toMatchObject({
      name: 'New',
      query: 'overdue=1&sort=sla',
    })

    expect((await call(world.engineer, 'PATCH', `/views/${id}`, { name: 'Taken' })).status).toBe(
      404,
    )
    expect((await call(world.engineer, 'DELETE', `/views/${id}`)).status).toBe(404)
    expect((await call(world.auditor, 'DELETE', `/views/${id}`)).status).toBe(403)
    expect((await call(world.analyst, 'DELETE', `/views/${id}`)).status).toBe(200)
    expect(await viewsOf(world.analyst)).toEqual([])
  })
})

describe('H1: filters', () => {
  test('department, language, tier, customer and tag narrow the list', async () => {
    const tag = await payload.create({
      collection: 'tags',
      data: { name: 'vip' },
      overrideAccess: true,
    })
    await payload.create({
      collection: 'case-tags',
      data: { case: own.id, tag: tag.id },
      overrideAccess: true,
    })
    const all = [foreign.number, own.number]

    expect(await numbers(world.engineer, `department=${world.sales}`)).toEqual([foreign.number])
    expect(await numbers(world.engineer, 'language=es')).toEqual(all)
    expect(await numbers(world.engineer, 'language=de')).toEqual([])
    expect(await numbers(world.engineer, 'tier=enterprise,free')).toEqual(all)
    expect(await numbers(world.engineer, 'tier=free')).toEqual([])
    expect(await numbers(world.engineer, `customer=${world.customerId}`)).toEqual(all)
    expect(await numbers(world.engineer, `tag=${tag.id}`)).toEqual([own.number])
  })

  test('unread is each agent’s own, and comes back when something happens', async () => {
    await query(`update cases set last_message_at = now()`)
    expect(await numbers(world.analyst, 'unread=1')).toEqual([own.number])

    await call(world.analyst, 'POST', '/reads', { caseIds: [own.id], isRead: true })
    expect(await numbers(world.analyst, 'unread=1')).toEqual([])
    expect(await numbers(world.engineer, 'unread=1')).toContain(own.number)

    await query(`update cases set last_message_at = now() + interval '1 second'`)
    expect(await numbers(world.analyst, 'unread=1')).toEqual([own.number])

    await call(world.analyst, 'POST', '/reads/all', {})
    await query(`update cases set last_message_at = now() - interval '1 second'`)
    expect(await numbers(world.analyst, 'unread=1')).toEqual([])
    await call(world.analyst, 'POST', '/reads', { caseIds: [own.id], isRead: false })
    expect(await numbers(world.analyst, 'unread=1')).toEqual([own.number])
  })

  test('nobody marks a case that they do not see', async () => {
    await call(world.analyst, 'POST', '/reads', { caseIds: [foreign.id], isRead: true })

    expect(await query('select * from case_reads')).toEqual([])
  })

  test('mentions are the cases in which a colleague named this person', async () => {
    await query(
      `insert into notifications (id, recipient_id, kind, title, case_id, created_at, updated_at)
       values (gen_random_uuid(), $1, 'mention', 'Eli mentioned you', $2, now(), now())`,
      [world.analyst.id, own.id],
    )

    expect(await numbers(world.analyst, 'mentions=1')).toEqual([own.number])
    expect(await numbers(world.engineer, 'mentions=1')).toEqual([])
  })

  test('the list says which colleagues have a case open, never oneself, never who left', async () => {
    await query(
      `insert into case_presence (case_id, staff_id, state, seen_at)
       values ($1, $2, 'replying', now()), ($1, $3, 'viewing', now()),
              ($4, $2, 'viewing', now() - interval '5 minutes')`,
      [own.id, world.engineer.id, world.analyst.id, foreign.id],
    )
    const { rows } = (await (await call(world.analyst, 'GET', '/cases')).json()) as InboxPage

    expect(rows.map(({ here }) => here)).toEqual([
      [{ id: world.engineer.id, name: 'Eli Engineer', state: 'replying' }],
    ])
  })
})
