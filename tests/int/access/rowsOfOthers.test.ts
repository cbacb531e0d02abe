import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, test } from 'vitest'

import { get, openWorld, payload, world } from './attackWorld'
import { callRest } from './callRest'

beforeAll(openWorld)

describe('Z02: rows of others', () => {
  test('a foreign row and one that does not exist answer alike', async () => {
    for (const caller of ['analyst', 'customer'] as const) {
      for (const slug of ['cases', 'messages', 'attachments', 'customers'] as const) {
        if (caller === 'analyst' && slug === 'customers') continue

        const as = world.as[caller]
        const foreign = await get(`/${slug}/${await world.outOfReach(slug)}`, as)
        const absent = await get(`/${slug}/${randomUUID()}`, as)

        expect([foreign.status, foreign.text]).toEqual([404, absent.text])
      }
    }
  })

  test('relations do not carry foreign rows along', async () => {
    const { body } = await get(
      `/messages/${await world.inReach('messages', 'customer')}?depth=10`,
      world.as.customer,
    )
    const { case: ownCase, inboundEvent, staff } = body as Record<string, unknown>

    expect(ownCase).toMatchObject({ id: world.here.cases })
    expect([inboundEvent ?? null, staff ?? null]).toEqual([null, null])
    expect(Object.keys(ownCase as object)).not.toContain('summary')
  })

  test('filters through relations do not tell what is hidden', async () => {
    const { status, text } = await get(
      '/cases?where[customer.notes][exists]=true',
      world.as.customer,
    )
    const other = await get(
      `/cases?where[department][equals]=${world.there.departments ?? ''}&limit=0`,
      world.as.customer,
    )

    expect([status, text.includes('docs')]).toEqual([400, false])
    expect((other.body as { docs: unknown[] }).docs).toEqual([])
  })

  test('an analyst reaches a case of another department once it is theirs', async () => {
    const id = await world.makeRow('cases', world.there)
    const before = await get(`/cases/${id}`, world.as.analyst)
    await payload.db.updateOne({
      collection: 'cases',
      data: { assignee: world.people.analyst },
      id,
    })

    expect([before.status, (await get(`/cases/${id}`, world.as.analyst)).status]).toEqual([
      404, 200,
    ])
  })

  test('notes and drafts are nothing for the customer', async () => {
    const ids = [
      await world.makeRow('messages', world.here, { direction: 'internal' }),
      await world.makeRow('messages', world.here, { direction: 'outbound', isDraft: true }),
      await world.makeRow('attachments', world.here, { isInternal: true }),
    ]
    const { text } = await get('/messages?limit=0', world.as.customer)

    expect(ids.filter((id) => text.includes(id))).toEqual([])
    expect((await get(`/attachments/${ids[2] ?? ''}`, world.as.customer)).status).toBe(404)
  })

  test('who may not read feedback gets its counts on the assistant’s page, and not its words', async () => {
    await world.makeRow('feedback', world.here, {
      about: 'assistant',
      comment: 'canary-of-feedback',
      rating: 2,
    })
    const told = async (role: 'auditor' | 'engineer'): Promise<unknown[]> => {
      const { status, text } = await get('/assistant/feedback', world.as[role])

      return [status, text.includes('"stars"'), text.includes('canary-of-feedback')]
    }

    expect(await told('auditor')).toEqual([200, true, true])
    expect(await told('engineer')).toEqual([200, true, false])
  })

  test('a request for everything is answered, and only with what is theirs', async () => {
    const { body } = await get('/cases?limit=0&depth=10&pagination=false', world.as.analyst)
    const departments = (
      body as { docs: { assignee?: unknown; department: { id: string } }[] }
    ).docs
      .filter(({ assignee }) => (assignee ?? null) === null)
      .map(({ department }) => department.id)

    expect(departments).toContain(world.here.departments)
    expect(new Set(departments).has(world.there.departments ?? '')).toBe(false)
  })

  test('a read in the clothes of a POST is still a read with the same rights', async () => {
    const answer = await callRest({
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-Payload-HTTP-Method-Override': 'GET',
      },
      method: 'POST',
      path: '/audit-entries',
    })

    expect(answer.status).toBe(403)
  })
})
