import type { Payload } from 'payload'

import { handleEndpoints } from 'payload'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'

import type { FrameReader } from '@tests/int/events/readFrames'

import { slugs } from '@/contracts/slugs'
import { publishEvent } from '@/events/publishEvent'
import { inTransaction } from '@/lib/inTransaction'
import { readFrames } from '@tests/int/events/readFrames'
import { getTestPayload } from '@tests/setup/database'

const password = 'a long and unusual test password'
const open = new Set<FrameReader>()

let payload: Payload

beforeAll(async () => {
  payload = await getTestPayload()
})

afterEach(async () => {
  await Promise.all([...open].map((reader) => reader.close()))
  open.clear()
})

const request = (path: string, init: RequestInit): Promise<Response> =>
  handleEndpoints({
    config: payload.config,
    request: new Request(`${payload.config.serverURL}/api/${path}`, {
      ...init,
      headers: {
        ...Object.fromEntries(new Headers(init.headers)),
        origin: payload.config.serverURL,
      },
    }),
  })

const signIn = async (slug: string, email: string): Promise<string> => {
  const answer = await request(`${slug}/login`, {
    body: JSON.stringify({ email, password }),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })

  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const makeStaff = async (
  name: string,
  role: 'admin' | 'analyst' = 'admin',
): Promise<{ cookie: string; id: string }> => {
  const email = `${name}@techcorp.example`
  const { id } = await payload.create({
    collection: slugs.staff,
    data: { email, isActive: true, name, password, role },
    overrideAccess: true, // preparation
  })

  return { cookie: await signIn('staff', email), id }
}

const listen = async (cookie: string): Promise<FrameReader> => {
  const answer = await request('stream', { headers: { cookie }, method: 'GET' })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/)
  expect(answer.headers.get('cache-control')).toBe('no-cache, no-transform')

  if (answer.body === null) {
    throw new Error('The stream has no body')
  }

  const reader = readFrames(answer.body)
  open.add(reader)
  await vi.waitFor(() => {
    expect(reader.lastEventId()).not.toBe('')
  }, 10_000)

  return reader
}

const publish = (departmentId: null | string, subjectId: string): Promise<void> =>
  inTransaction({
    payload,
    work: (req) =>
      publishEvent({
        event: {
          caseId: null,
          data: {},
          departmentId,
          staffId: null,
          subjectId,
          type: 'case.changed',
        },
        req,
      }),
  })

describe('GET /api/stream', () => {
  test('nobody and customers are refused', async () => {
    const email = 'jane@customer.example'
    await payload.create({
      collection: slugs.customers,
      data: { email, name: 'Jane', password, tier: 'free' },
      overrideAccess: true, // preparation
    })
    const customer = await signIn('customers', email)
    expect(customer).not.toBe('')

    for (const cookie of ['', customer]) {
      expect((await request('stream', { headers: { cookie }, method: 'GET' })).status).toBe(401)
    }
  })

  test('staff see what is for them: an agent only their departments', async () => {
    const other = '33333333-3333-4333-8333-333333333333'
    const [admin, agent] = [await makeStaff('alma'), await makeStaff('boris', 'analyst')]
    const [all, own] = [await listen(admin.cookie), await listen(agent.cookie)]
    await publish(other, 'not for boris')
    await publish(null, 'for everybody')

    await vi.waitFor(() => {
      expect(all.text()).toContain('not for boris')
      expect(own.text()).toContain('for everybody')
    }, 10_000)
    expect(own.text()).not.toContain('not for boris')
  })

  test('within 5 s after an account is switched off its stream ends', async () => {
    const { cookie, id } = await makeStaff('clara')
    const reader = await listen(cookie)
    await payload.update({
      id,
      collection: slugs.staff,
      data: { isActive: false },
      overrideAccess: true, // an admin would
    })
    const started = performance.now()
    await reader.ended

    expect(performance.now() - started).toBeLessThan(5_000)
    expect(reader.frames.at(-1)).toMatchObject({ data: { reason: 'rights' }, event: 'bye' })
  })

  test('within 5 s after a role change the new rights apply', async () => {
    const other = '33333333-3333-4333-8333-333333333333'
    const { cookie, id } = await makeStaff('dora')
    const reader = await listen(cookie)
    await payload.update({
      id,
      collection: slugs.staff,
      data: { role: 'analyst' },
      overrideAccess: true, // an admin would
    })
    await vi.waitFor(() => {
      expect(reader.frames).toMatchObject([{ event: 'scope' }])
    }, 5_000)
    await publish(other, 'no longer for dora')
    await publish(null, 'still for dora')
    await vi.waitFor(() => {
      expect(reader.text()).toContain('still for dora')
    }, 10_000)

    expect(reader.text()).not.toContain('no longer for dora')
  })

  test('200 streams are open on one process at once, each hears an event, and one more of a person with too many is refused', async () => {
    const people: string[] = []

    for (let at = 0; at < 17; at += 1) {
      people.push((await makeStaff(`many-${String(at)}`)).cookie)
    }

    const readers = await Promise.all(
      people.flatMap((cookie) => Array.from({ length: 12 }, () => listen(cookie))),
    )
    const [first = ''] = people
    const refused = await request('stream', { headers: { cookie: first }, method: 'GET' })
    await publish(null, 'for all two hundred')

    expect(readers.length).toBeGreaterThanOrEqual(200)
    expect(refused.status).toBe(429)
    await vi.waitFor(() => {
      expect(readers.filter((reader) => !reader.text().includes('for all two hundred'))).toEqual([])
    }, 10_000)
  })

  test('signing out ends the stream', async () => {
    const { cookie } = await makeStaff('emil')
    const reader = await listen(cookie)
    await request('staff/logout', { headers: { cookie }, method: 'POST' })
    await reader.ended

    expect(reader.frames.at(-1)).toMatchObject({ data: { reason: 'rights' }, event: 'bye' })
  })
})
