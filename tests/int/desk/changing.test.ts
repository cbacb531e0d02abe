import { randomUUID } from 'node:crypto'

import { query } from '@tests/setup/database'
import { describe, expect, test } from 'vitest'

import type { InboxCounts, InboxPage, KeptDraft } from '@/contracts/desk'
import type { Staff } from '@/payload-types'

import { slugs } from '@/contracts/slugs'
import { inTransaction } from '@/lib/inTransaction'
import { wakeCases } from '@/pipeline/cases/wakeCases'

import { call, deliver, detailOf, json, openDesk, own, payload, reply, world } from './openDesk'

openDesk()

describe('H5: an answer that a colleague approves', () => {
  const ask = (more: Record<string, unknown> = {}): Promise<Response> =>
    call(world.analyst, 'POST', `/cases/${own.id}/approvals`, {
      approverId: world.engineer.id,
      clientToken: randomUUID(),
      note: 'Is the refund right?',
      text: 'You get 20 euros back.',
      ...more,
    })
  const decide = (who: Staff, what: string, id: string, body: unknown = {}): Promise<Response> =>
    call(who, 'POST', `/drafts/${id}/${what}`, body)
  const told = async (who: Staff): Promise<unknown[]> =>
    query(
      `select title, body from notifications where recipient_id = $1 and case_id = $2 and kind = 'approval'`,
      [who.id, own.id],
    )
  const sent = async (): Promise<number> =>
    (await query(`select 1 from deliveries where case_id = $1`, [own.id])).length
  const trail = async (): Promise<string[]> =>
    (
      await query<{ action: string }>(
        `select action from audit_entries where action like 'case.approval%' and case_id = $1 order by ordinal`,
        [own.id],
      )
    ).map(({ action }) => action)

  test('waits on the case, goes out as its author wrote it once the one who was asked agrees, and the trail says who', async () => {
    const { messageId } = await json<{ messageId: string }>(ask())
    const waiting = (await detailOf(own)).messages.at(-1)

    expect(waiting).toMatchObject({
      approval: { approverName: 'Eli Engineer', note: 'Is the refund right?' },
      authorName: 'Ada Analyst',
      isDraft: true,
    })
    expect(await told(world.engineer)).toEqual([
      {
        body: 'Is the refund right?',
        title: `Ada Analyst asks you to approve an answer on ${own.number}`,
      },
    ])
    // Neither its author nor anybody through the door of the assistant's drafts sends it.
    for (const [who, what] of [
      [world.analyst, 'let-go'],
      [world.analyst, 'approve'],
      [world.engineer, 'approve'],
      [world.engineer, 'discard'],
    ] as const) {
      expect((await decide(who, what, messageId)).status).toBe(409)
    }
    expect(await sent()).toBe(0)

    const { deliveryId } = await json<{ deliveryId: string }>(
      decide(world.engineer, 'let-go', messageId),
    )
    const [kind, taken] = await deliver(deliveryId)
    const detail = await detailOf(own)

    expect(kind).toBe('sent')
    expect(taken?.parts).toEqual(['You get 20 euros back.'])
    expect(detail.messages.at(-1)).toMatchObject({
      approval: null,
      authorName: 'Ada Analyst',
      direction: 'outbound',
      isDraft: false,
    })
    expect(detail.events.find(({ kind: what }) => what === 'approval-given')).toMatchObject({
      actorName: 'Eli Engineer',
      data: { authorId: 'Ada Analyst' },
    })
    expect(await trail()).toEqual(['case.approval-asked', 'case.approval-given'])
    expect(await told(world.analyst)).toMatchObject([
      { title: `Eli Engineer approved your answer on ${own.number}` },
    ])
    expect((await decide(world.engineer, 'let-go', messageId)).status).toBe(409)
    expect(await sent()).toBe(1)
  })

  test('comes back with a reason, and its text stands in the box of its author and on the case', async () => {
    const { messageId } = await json<{ messageId: string }>(ask())

    expect((await decide(world.engineer, 'return', messageId)).status).toBe(409)
    expect(
      (await decide(world.engineer, 'return', messageId, { reason: 'It is 30.' })).status,
    ).toBe(200)
    const drafts = await json<KeptDraft[]>(call(world.analyst, 'GET', `/cases/${own.id}/drafts`))
    const detail = await detailOf(own)

    expect(drafts).toMatchObject([{ mode: 'reply', text: 'You get 20 euros back.' }])
    expect(detail.messages.at(-1)).toMatchObject({ direction: 'internal', isDraft: false })
    expect(detail.events.at(-1)).toMatchObject({
      data: { reason: 'It is 30.' },
      kind: 'approval-returned',
    })
    expect(await told(world.analyst)).toEqual([
      { body: 'It is 30.', title: `Eli Engineer returned your answer on ${own.number}` },
    ])
    expect(await sent()).toBe(0)
  })

  test('its author takes it back; what they typed since stays', async () => {
    const { messageId } = await json<{ messageId: string }>(ask())
    await call(world.analyst, 'POST', `/cases/${own.id}/drafts`, {
      mode: 'reply',
      rev: 0,
      text: 'Another one',
    })
    await decide(world.analyst, 'return', messageId)

    expect(
      await json<KeptDraft[]>(call(world.analyst, 'GET', `/cases/${own.id}/drafts`)),
    ).toMatchObject([{ text: 'Another one' }])
    expect((await detailOf(own)).messages.at(-1)?.text).toBe('You get 20 euros back.')
    expect(await trail()).toEqual(['case.approval-asked', 'case.approval-taken-back'])
  })

  test('nobody who may not answer the case can be asked, and nobody asks themselves', async () => {
    for (const approverId of [world.analyst.id, world.auditor.id, randomUUID()]) {
      expect((await ask({ approverId })).status).toBe(409)
    }

    expect((await detailOf(own)).messages.filter(({ isDraft }) => isDraft)).toEqual([])
  })
})

describe('H4, I2: what is changed in place', () => {
  const tag = async (name: string): Promise<string> =>
    (
      await payload.create({
        collection: slugs.tags,
        data: { name },
        depth: 0,
        overrideAccess: true,
      })
    ).id

  test('tags go on and off, each with a line in the timeline', async () => {
    const [bug, vip] = [await tag('bug'), await tag('vip')]
    await call(world.analyst, 'POST', `/cases/${own.id}/tags`, { add: [bug, vip] })
    await call(world.analyst, 'POST', `/cases/${own.id}/tags`, { remove: [vip] })
    const detail = await detailOf(own)

    expect(detail.tags.map(({ name }) => name)).toEqual(['bug'])
    expect(detail.events.filter(({ kind }) => kind === 'tagged')).toHaveLength(2)
    expect(
      (await call(world.analyst, 'POST', `/cases/${own.id}/tags`, { add: [randomUUID()] })).status,
    ).toBe(409)
  })

  test('a macro does all of its steps, or none', async () => {
    await tag('incident')
    const macro = async (actions: unknown[]): Promise<Response> => {
      const { id } = await payload.create({
        collection: slugs.macros,
        data: { _status: 'published', actions, isActive: true, name: 'Outage' },
        depth: 0,
        overrideAccess: true,
      })

      return call(world.analyst, 'POST', `/cases/${own.id}/macro`, {
        clientToken: randomUUID(),
        macroId: id,
      })
    }
    const half = await macro([
      { do: 'set-priority', value: 'low' },
      { do: 'add-tag', value: 'nobody made this' },
    ])
    const priority = (await detailOf(own)).priority
    const whole = await macro([
      { do: 'set-priority', value: 'urgent' },
      { do: 'add-tag', value: 'Incident' },
      { do: 'note', value: 'Known outage.' },
      { do: 'set-status', value: 'on-hold' },
    ])
    const detail = await detailOf(own)

    expect([half.status, priority]).toEqual([409, 'medium'])
    expect(whole.status).toBe(200)
    expect(detail).toMatchObject({ priority: 'urgent', status: 'on-hold' })
    expect(detail.tags.map(({ name }) => name)).toEqual(['incident'])
    expect(detail.messages.at(-1)).toMatchObject({ direction: 'internal', text: 'Known outage.' })
    // Usage (I1): what was refused counts nothing.
    expect(
      await query(
        `select coalesce(used_count, 0)::int as n from macros where name = 'Outage' order by created_at`,
      ),
    ).toEqual([{ n: 0 }, { n: 1 }])
  })

  test('a macro goes with the answer: both or neither, and taking the answer back restores the status', async () => {
    const macro = async (value: string): Promise<string> =>
      (
        await payload.create({
          collection: slugs.macros,
          data: {
            _status: 'published',
            actions: [{ do: 'set-status', value }],
            isActive: true,
            name: 'Solved',
          },
          depth: 0,
          overrideAccess: true,
        })
      ).id
    const refused = await reply({ macroId: await macro('new') })
    const untouched = await detailOf(own)
    const { messageId } = await json<{ messageId: string }>(
      reply({ macroId: await macro('resolved'), undoSeconds: 8 }),
    )
    const during = (await detailOf(own)).status
    await call(world.analyst, 'POST', `/cases/${own.id}/unsend`, { messageId })

    expect([refused.status, untouched.messages.length]).toEqual([409, 1])
    expect([during, (await detailOf(own)).status]).toEqual(['resolved', 'open'])
  })

  test('B5: a snoozed case leaves the open lists, is counted apart, wakes up at its hour and tells who has it', async () => {
    const mine = await world.makeCase({
      assignee: world.analyst.id,
      lastMessageAt: new Date().toISOString(),
      subject: 'Put aside for an hour',
    })
    const listed = async (query: string): Promise<boolean> =>
      (await json<InboxPage>(call(world.analyst, 'GET', `/cases?${query}`))).rows.some(
        ({ id }) => id === mine.id,
      )
    const counts = (): Promise<InboxCounts> => json(call(world.analyst, 'GET', '/counts'))
    const before = await counts()
    await call(world.analyst, 'PATCH', `/cases/${mine.id}`, {
      changes: { snoozedUntil: new Date(Date.now() + 3_600_000) },
    })
    const wake = (inMs: number): Promise<number> =>
      inTransaction({
        payload,
        work: (req) => wakeCases({ now: new Date(Date.now() + inMs), req }),
      })

    expect(await wake(0)).toBe(0)
    expect((await detailOf(mine)).snoozedUntil).not.toBeNull()
    expect([await listed(''), await listed('assignee=me'), await listed('status=open')]).toEqual([
      false,
      false,
      false,
    ])
    expect([await listed('snoozed=1'), await listed('q=Put+aside+for')]).toEqual([true, true])
    expect(await counts()).toMatchObject({
      all: before.all - 1,
      mine: before.mine - 1,
      snoozed: before.snoozed + 1,
    })
    expect(await wake(3_700_000)).toBe(1)
    expect((await detailOf(mine)).snoozedUntil).toBeNull()
    expect([await listed(''), await listed('snoozed=1')]).toEqual([true, false])
    expect(
      await query(`select kind from notifications where case_id = $1 and recipient_id = $2`, [
        mine.id,
        world.analyst.id,
      ]),
    ).toEqual([{ kind: 'woken' }])
  })
})
