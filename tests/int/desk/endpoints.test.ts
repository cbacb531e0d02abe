import type { Payload } from 'payload'

import { randomUUID } from 'node:crypto'

import config from '@payload-config'
import { REST_GET, REST_PATCH, REST_POST } from '@payloadcms/next/routes'
import { getTestPayload, query } from '@tests/setup/database'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { AccountCard } from '@/contracts/accounts'
import type { CaseDetail, InboxPage } from '@/contracts/desk'
import type { Case, Staff } from '@/payload-types'

import { getBoss } from '@/lib/boss'
import { env } from '@/lib/env'
import { sqlOn } from '@/lib/sql'
import { findAccountKey } from '@/queries/desk/findAccountKey'

import type { DeskWorld } from './makeDeskWorld'

import { deskPassword, makeDeskWorld } from './makeDeskWorld'

let payload: Payload
let world: DeskWorld
let own: Case
let foreign: Case
const tokens = new Map<string, string>()

const call = async (
  who: null | Staff,
  method: 'GET' | 'PATCH' | 'POST',
  path: string,
  body?: unknown,
): Promise<Response> => {
  const handler = { GET: REST_GET, PATCH: REST_PATCH, POST: REST_POST }[method](config)
  const token = who === null ? undefined : tokens.get(who.id)

  return handler(
    new Request(`${env.SERVER_URL}/api/desk${path}`, {
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: {
        'Content-Type': 'application/json',
        ...(token === undefined
          ? {}
          : { Cookie: `caseway-token=${token}`, Origin: env.SERVER_URL }),
      },
      method,
    }),
    {
      params: Promise.resolve({
        slug: ['desk', ...(path.split('?')[0] ?? '').split('/').slice(1)],
      }),
    },
  )
}
const problemOf = async (response: Response): Promise<[number, string]> => [
  response.status,
  ((await response.json()) as { code: string }).code,
]
const detailOf = async (who: Staff, number: string): Promise<CaseDetail> =>
  (await (await call(who, 'GET', `/cases/${number}`)).json()) as CaseDetail

beforeAll(async () => {
  payload = await getTestPayload()
  // As the web process does at start: inside a transaction the embedded database has no second connection for it.
  await getBoss()
  world = await makeDeskWorld(payload)

  for (const person of [world.analyst, world.engineer, world.auditor]) {
    const { token } = await payload.login({
      collection: 'staff',
      data: { email: person.email, password: deskPassword },
    })
    tokens.set(person.id, token ?? '')
  }
})

beforeEach(async () => {
  own = await world.makeCase()
  foreign = await world.makeCase({ department: world.sales })
  await world.makeMessage(own.id)
})

describe('O1: who may do what at the desk', () => {
  test.each([
    ['GET', '/cases'],
    ['GET', '/counts'],
    ['GET', '/review'],
    ['GET', '/people'],
    ['POST', '/cases/CW-20001/reply'],
  ] as const)('nobody: %s %s asks to sign in', async (method, path) => {
    expect(await problemOf(await call(null, method, path))).toEqual([401, 'signed-out'])
  })

  test('a case of another department answers like one that does not exist, on every door', async () => {
    const doors = [
      ['GET', '', undefined],
      ['POST', '/reply', { clientToken: randomUUID(), text: 'hello' }],
      ['POST', '/notes', { clientToken: randomUUID(), text: 'hello' }],
      ['POST', '/assign', { assigneeId: world.analyst.id }],
      ['POST', '/move', { to: 'resolved' }],
      ['PATCH', '', { changes: { priority: 'low' } }],
      ['POST', '/release', { corrections: {} }],
      ['POST', '/reject', { reason: 'spam' }],
    ] as const

    for (const [method, suffix, body] of doors) {
      const absent = await call(world.analyst, method, `/cases/${randomUUID()}${suffix}`, body)
      const hidden = await call(world.analyst, method, `/cases/${foreign.id}${suffix}`, body)

      expect([hidden.status, await hidden.text()]).toEqual([404, await absent.text()])
    }

    const { rows } = (await (
      await call(world.analyst, 'GET', `/cases?ids=${own.id},${foreign.id}`)
    ).json()) as InboxPage
    expect(rows.map(({ id }) => id)).toEqual([own.id])
  })

  test('an auditor reads and changes nothing', async () => {
    const detail = await detailOf(world.auditor, own.number)
    const refused = await call(world.auditor, 'POST', `/cases/${own.id}/reply`, {
      clientToken: randomUUID(),
      text: 'hello',
    })

    expect([...new Set(Object.values(detail.rights))]).toEqual([false])
    expect(await problemOf(refused)).toEqual([403, 'forbidden'])
  })
})

describe('H4: work at the desk', () => {
  test('the account card says that its figures are made up and when they were read, without a CRM', async () => {
    const answer = await call(world.analyst, 'GET', `/cases/${own.id}/account`)
    const card = (await answer.json()) as AccountCard

    expect([answer.status, card.source?.isStandIn, card.problem]).toEqual([200, true, null])
    expect(Date.parse(card.readAt ?? '')).toBeLessThanOrEqual(Date.now())
    expect((await call(world.analyst, 'GET', `/cases/${foreign.id}/account`)).status).toBe(404)
  })

  test('a CRM is asked by proved addresses only', async () => {
    await payload.create({
      depth: 0,
      overrideAccess: true,
      collection: 'customer-identifiers',
      data: {
        customer: world.customerId,
        isVerified: false,
        kind: 'email',
        value: `forged-${randomUUID()}@harbour.example`,
      },
    })

    expect(await findAccountKey({ caseId: own.id, run: sqlOn(payload) })).toEqual({
      customerId: world.customerId,
      emails: ['hanna@harbour.example'],
      externalId: null,
    })
  })

  test('a reply stands in the timeline with its delivery and silences the assistant', async () => {
    const answer = await call(world.analyst, 'POST', `/cases/${own.id}/reply`, {
      clientToken: randomUUID(),
      setStatus: 'pending-customer',
      text: 'It is on its way.',
    })
    const detail = await detailOf(world.analyst, own.number)

    expect(answer.status).toBe(200)
    expect(detail.status).toBe('pending-customer')
    expect(detail.assistantMode).toBe('off')
    expect(detail.messages.at(-1)).toMatchObject({
      authorName: 'Ada Analyst',
      delivery: { status: 'queued' },
      direction: 'outbound',
      text: 'It is on its way.',
    })
  })

  test('ten clicks with one token send one reply, and all ten hear the same', async () => {
    const body = { clientToken: randomUUID(), text: 'Once.' }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => call(world.analyst, 'POST', `/cases/${own.id}/reply`, body)),
    )
    const ids = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { messageId: string }).messageId),
    )
    const detail = await detailOf(world.analyst, own.number)

    expect(new Set(ids).size).toBe(1)
    expect(detail.messages.filter(({ text }) => text === 'Once.')).toHaveLength(1)
    expect(detail.events.map(({ kind }) => kind)).not.toContain('client-token')
  })

  test('a note is internal and queues no delivery', async () => {
    await call(world.analyst, 'POST', `/cases/${own.id}/notes`, {
      clientToken: randomUUID(),
      text: 'Call them back.',
    })
    const note = (await detailOf(world.analyst, own.number)).messages.at(-1)

    expect(note).toMatchObject({ delivery: null, direction: 'internal', text: 'Call them back.' })
  })

  test('an illegal move is refused with the reason, and nothing of it stays', async () => {
    const closed = await world.makeCase({ status: 'closed' })
    const refused = await call(world.analyst, 'POST', `/cases/${closed.id}/move`, {
      to: 'resolved',
    })

    expect(await problemOf(refused)).toEqual([409, 'refused'])
    expect((await detailOf(world.analyst, closed.number)).status).toBe('closed')
  })

  test('an edit of a case that moved on is a conflict that names the current revision', async () => {
    await call(world.analyst, 'PATCH', `/cases/${own.id}`, {
      changes: { priority: 'high' },
      rev: 0,
    })
    const late = await call(world.engineer, 'PATCH', `/cases/${own.id}`, {
      changes: { subject: 'Other' },
      rev: 0,
    })

    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ code: 'conflict', rev: 1 })
    expect((await detailOf(world.analyst, own.number)).priority).toBe('high')
  })

  test('assigning shows the names in the timeline, not the ids', async () => {
    await call(world.analyst, 'POST', `/cases/${own.id}/assign`, {
      assigneeId: world.analyst.id,
      teamId: world.teamId,
    })
    const detail = await detailOf(world.analyst, own.number)

    expect(detail.assignee?.name).toBe('Ada Analyst')
    expect(detail.events.at(-1)).toMatchObject({
      actorName: 'Ada Analyst',
      data: { assigneeId: 'Ada Analyst', teamId: 'Billing team' },
      kind: 'assigned',
    })
  })

  test('a draft is sent once; the second approval is refused', async () => {
    const draft = await world.makeMessage(own.id, {
      authorKind: 'assistant',
      direction: 'outbound',
      isDraft: true,
      text: 'Suggested.',
    })
    const [first, second] = [
      await call(world.analyst, 'POST', `/drafts/${draft.id}/approve`, {}),
      await call(world.analyst, 'POST', `/drafts/${draft.id}/approve`, {}),
    ]

    expect(first.status).toBe(200)
    expect(await problemOf(second)).toEqual([409, 'refused'])
  })

  test('a body with a key that nobody knows is refused and says which', async () => {
    const refused = await call(world.analyst, 'POST', `/cases/${own.id}/notes`, {
      clientToken: randomUUID(),
      isInternal: false,
      text: 'hello',
    })

    expect(refused.headers.get('content-type')).toBe('application/problem+json')
    expect(await problemOf(refused)).toEqual([400, 'invalid'])
  })

  test('a refused release leaves no half of the correction behind', async () => {
    const waiting = await world.makeCase({ status: 'pending-data' })
    await world.makeMessage(waiting.id, { text: 'As it came.' })
    const refused = await call(world.analyst, 'POST', `/cases/${waiting.id}/release`, {
      corrections: { phone: '12', text: 'Corrected.' },
    })
    const [message] = await query<{ text: string }>(
      'select text from messages where case_id = $1',
      [waiting.id],
    )

    expect(await problemOf(refused)).toEqual([409, 'refused'])
    expect(message?.text).toBe('As it came.')
  })
})
