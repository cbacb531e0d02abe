import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, test } from 'vitest'

import {
  get,
  newcomer,
  openWorld,
  own,
  passwordOf,
  patch,
  payload,
  post,
  world,
} from './attackWorld'
import { signIn } from './callRest'
import { accessPassword, callers } from './makeAccessWorld'
import { readRow } from './tryCell'

beforeAll(openWorld)

describe('A05: who lost their rights loses them at once, with the cookie still in hand', () => {
  test('a demoted admin is an analyst on the next request', async () => {
    const { as, id } = await newcomer('admin')
    const before = await get('/audit-entries', as)
    await patch(`/staff/${id}`, { role: 'analyst' }, world.as.admin)
    const after = await get('/audit-entries', as)

    expect([before.status, after.status]).toEqual([200, 403])
  })

  test('a switched-off account is nobody, cannot prolong its session or sign in, and stays out when it is switched on again', async () => {
    const { as, email, id } = await newcomer('admin')
    await patch(`/staff/${id}`, { isActive: false }, world.as.admin)
    const statuses = [
      await get('/cases', as),
      await get('/staff', as),
      await patch(`/staff/${id}`, { isActive: true }, as),
      await post('/staff/unlock', { email }, as),
      await post('/staff/refresh-token', {}, as),
      await post('/staff/login', { email, password: accessPassword }),
      await get('/desk/cases', as),
      await get('/stream', as),
    ].map(({ status }) => status)
    const me = await get('/staff/me', as)
    await patch(`/staff/${id}`, { isActive: true }, world.as.admin)

    expect(statuses).toEqual([403, 403, 403, 403, 403, 401, 401, 401])
    expect(me.text).not.toContain(email)
    expect((await get('/cases', as)).status).toBe(403)
  })

  test('a blocked customer is nobody', async () => {
    const email = `${randomUUID()}@access.example`
    const data = { ...(await passwordOf()), email, isBlocked: false }
    const id = await world.makeRow('customers', {}, data)
    const as = await signIn({ collection: 'customers', email, password: accessPassword })
    const before = await get('/cases', as)
    await patch(`/customers/${id}`, { isBlocked: true }, world.as.admin)
    const again = await post('/customers/login', { email, password: accessPassword })

    expect([before.status, (await get('/cases', as)).status, again.status]).toEqual([200, 403, 401])
  })

  test('a signed-out cookie and a new password end old sessions', async () => {
    const first = await newcomer('engineer')
    await post('/staff/logout', {}, first.as)
    const second = await newcomer('engineer')
    await patch(`/staff/${second.id}`, { password: 'another-grey-heron-2026' }, world.as.admin)

    expect([
      (await get('/cases', first.as)).status,
      (await get('/cases', second.as)).status,
    ]).toEqual([403, 403])
  })

  test.each([{ isActive: false }, { expiresAt: '2020-01-01T00:00:00.000Z' }])(
    'an API client with %o is nobody',
    async (change) => {
      const as = world.as['api-client (all scopes)']
      const where = { keyHash: { equals: world.keyHashes[0] } }
      const client = await payload.db.findOne<{ id: string }>({ collection: 'api-clients', where })
      const before = await get('/cases', as)
      await patch(`/api-clients/${client?.id ?? ''}`, change, world.as.admin)
      const after = await get('/cases', as)
      await patch(
        `/api-clients/${client?.id ?? ''}`,
        { expiresAt: null, isActive: true },
        world.as.admin,
      )

      expect([before.status, after.status, (await get('/cases', as)).status]).toEqual([
        200, 403, 200,
      ])
    },
  )
})

describe('A04, Z06: operators and objects where a text is expected', () => {
  const odd = [{ $ne: null }, { not_equals: '' }, ['a', 'b'], { like: '%' }, true, 1]

  test.each(odd.map((value) => [value] as const))(
    '%j signs nobody in and resets nothing',
    async (value) => {
      for (const slug of ['staff', 'customers'] as const) {
        const answers = [
          await post(`/${slug}/login`, { email: value, password: accessPassword }),
          await post(`/${slug}/login`, { email: world.emailOf('admin'), password: value }),
          await post(`/${slug}/login`, { password: accessPassword, username: value }),
          await post(`/${slug}/reset-password`, { password: accessPassword, token: value }),
          await post(`/${slug}/forgot-password`, { email: value }),
        ]

        expect(answers.filter(({ status }) => status < 400)).toEqual([])
        expect(answers.filter(({ headers }) => headers.has('set-cookie'))).toEqual([])
      }
    },
  )

  test('a password in the address does not sign in', async () => {
    const { status } = await get(
      `/staff/login?email=${world.emailOf('admin')}&password=${accessPassword}`,
    )

    expect(status).toBeGreaterThanOrEqual(400)
  })
})

describe('A09: unlocking accounts', () => {
  test.each(callers)('%s', async (caller) => {
    const { email, id } = await newcomer('analyst')
    const lockUntil = '2099-01-01T00:00:00.000Z'
    await payload.db.updateOne({ collection: 'staff', data: { lockUntil, loginAttempts: 10 }, id })
    const { status } = await post('/staff/unlock', { email }, world.as[caller])
    const isLocked = (await readRow(payload, 'staff', id))?.['loginAttempts'] === 10

    expect([status, isLocked]).toEqual(caller === 'admin' ? [200, false] : [403, true])
  })
})

describe('one house, two keys', () => {
  test('a customer is not let in where staff work', async () => {
    const as = world.as.customer

    for (const path of ['/desk/cases', '/desk/people', '/stream', '/staff', '/audit-entries']) {
      expect([path, [401, 403].includes((await get(path, as)).status)]).toEqual([path, true])
    }

    expect((await get('/staff/me', as)).body).toMatchObject({ user: null })
    expect((await post('/staff/refresh-token', {}, as)).status).toBe(403)
    expect((await post('/staff/logout', {}, as)).status).toBeGreaterThanOrEqual(400)
  })

  test('staff are nobody to the customers’ session doors', async () => {
    expect((await get('/customers/me', world.as.admin)).body).toMatchObject({ user: null })
    expect((await post('/customers/refresh-token', {}, world.as.admin)).status).toBe(403)
  })

  test('a password of one house opens no door of the other', async () => {
    const staff = { email: world.emailOf('admin'), password: accessPassword }
    const customer = { email: world.emailOf('customer'), password: accessPassword }
    const statuses = [await post('/customers/login', staff), await post('/staff/login', customer)]

    expect(statuses.map(({ status }) => status)).toEqual([401, 401])
  })

  test('a cookie that comes from another site counts for nothing', async () => {
    const as = { Cookie: world.as.admin['Cookie'] ?? '', Origin: 'https://evil.example' }

    expect((await get('/audit-entries', as)).status).toBe(403)
    expect((await patch(own('analyst'), { role: 'admin' }, as)).status).toBe(403)
  })
})
