import type { Payload } from 'payload'

import { randomUUID } from 'node:crypto'

import config from '@payload-config'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { getTestPayload } from '@tests/setup/database'
import { beforeAll, describe, expect, test } from 'vitest'

import type { CollectionSlug } from '@/contracts/slugs'
import type { Role } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'
import { roles } from '@/domain/vocabulary'
import { getBoss } from '@/lib/boss'
import { env } from '@/lib/env'

import type { Answer, Credentials } from './callRest'
import type { AccessWorld, Caller } from './makeAccessWorld'

import { callRest, signIn } from './callRest'
import { accessPassword, callers, makeAccessWorld } from './makeAccessWorld'
import { readRow } from './tryCell'

let payload: Payload
let world: AccessWorld

beforeAll(async () => {
  payload = await getTestPayload()
  await getBoss()
  world = await makeAccessWorld(payload)
})

const post = (path: string, body: unknown, as: Credentials = {}): Promise<Answer> =>
  callRest({ as, body, method: 'POST', path })
const patch = (path: string, body: unknown, as: Credentials): Promise<Answer> =>
  callRest({ as, body, method: 'PATCH', path })
const get = (path: string, as: Credentials = {}): Promise<Answer> => callRest({ as, path })
const total = async (slug: CollectionSlug): Promise<number> =>
  (await payload.db.count({ collection: slug })).totalDocs
const own = (role: Role): string => `/staff/${world.people[role]}`
/** Hashing is slow by design: everybody has the same password. */
const passwordOf = async (): Promise<{ hash: unknown; salt: unknown }> => {
  const row = await readRow(payload, 'staff', world.people.admin)

  return { hash: row?.['hash'], salt: row?.['salt'] }
}
/** A person for one test, so that what happens to them troubles nobody else. */
const newcomer = async (role: Role): Promise<{ as: Credentials; email: string; id: string }> => {
  const email = `${randomUUID()}@access.example`
  const data = { ...(await passwordOf()), email, isActive: true, name: 'Newcomer', role }
  const id = await world.makeRow(slugs.staff, {}, data)

  return {
    as: await signIn({ collection: 'staff', email, password: accessPassword }),
    email,
    id,
  }
}

describe('Z03: nobody raises their own rights', () => {
  test.each(roles.filter((role) => role !== 'admin'))('%s cannot become admin', async (role) => {
    const as = world.as[role]
    const wanted = { email: 'me@access.example', isActive: true, role: 'admin' }
    await patch(own(role), wanted, as)
    await patch(own(role), { 'role[0]': 'admin', 'role.equals': 'admin', roles: ['admin'] }, as)
    await patch(`/staff?where[id][equals]=${world.people[role]}`, wanted, as)
    await post(`/staff/me`, wanted, as)
    await post('/staff', { ...wanted, name: 'Second me', password: accessPassword }, as)

    expect(await readRow(payload, 'staff', world.people[role])).toMatchObject({
      email: world.emailOf(role),
      role,
    })
    expect(
      (await payload.db.count({ collection: 'staff', where: { email: { equals: wanted.email } } }))
        .totalDocs,
    ).toBe(0)
  })

  test('a bulk change reaches the own account only', async () => {
    await patch('/staff?where[id][exists]=true', { name: 'Renamed' }, world.as.analyst)
    const { totalDocs } = await payload.db.count({
      collection: 'staff',
      where: { name: { equals: 'Renamed' } },
    })

    expect(totalDocs).toBe(1)
  })

  test.each(['staff', 'customers'] as const)(
    'the first-account door of %s is closed',
    async (slug) => {
      const before = await total(slug)
      const answer = await post(`/${slug}/first-register`, {
        email: 'intruder@access.example',
        name: 'Intruder',
        password: accessPassword,
        role: 'admin',
        tier: 'enterprise',
      })

      expect([answer.status, await total(slug)]).toEqual([403, before])
    },
  )

  test('whoever edits customers cannot take over their accounts', async () => {
    const path = `/customers/${world.here.customers ?? ''}`
    const before = await readRow(payload, 'customers', world.here.customers ?? '')

    for (const caller of ['analyst', 'api-client (all scopes)'] as const) {
      const as = world.as[caller]
      const refused = await patch(path, { password: 'taken-over-2026-xyz' }, as)
      const bulk = await patch(
        '/customers?where[id][exists]=true',
        { password: 'taken-over-2026-xyz' },
        as,
      )
      await patch(
        path,
        {
          hash: 'ab',
          lockUntil: '2099-01-01T00:00:00.000Z',
          resetPasswordExpiration: '2099-01-01T00:00:00.000Z',
          resetPasswordToken: 'known',
          salt: 'cd',
          sessions: [],
        },
        as,
      )

      expect([refused.status, bulk.status]).toEqual([403, 403])
    }

    const after = await readRow(payload, 'customers', world.here.customers ?? '')

    for (const name of ['hash', 'lockUntil', 'resetPasswordToken', 'salt', 'sessions']) {
      expect([name, after?.[name]]).toEqual([name, before?.[name]])
    }
  })

  test('a shared view can be read by colleagues and changed by its owner only', async () => {
    const data = { isShared: true, owner: world.people.admin }
    const id = await world.makeRow('saved-views', world.here, data)
    const as = world.as.analyst
    const path = `/saved-views/${id}`
    const changed = await patch(path, { name: 'Mine now' }, as)
    const removed = await callRest({ as, method: 'DELETE', path })

    expect([(await get(path, as)).status, changed.status, removed.status]).toEqual([200, 403, 403])
  })

  test('a new view belongs to whoever makes it, whatever the request says', async () => {
    const body = { filter: {}, name: 'View', owner: world.people.admin }
    const { body: made } = await post('/saved-views', body, world.as.analyst)
    const { doc } = made as { doc: { id: string; owner: string } }
    await patch(`/saved-views/${doc.id}`, { owner: world.people.admin }, world.as.analyst)

    expect((await readRow(payload, 'saved-views', doc.id))?.['owner']).toBe(world.people.analyst)
  })
})

describe('Z04: duplicating needs the right to create', () => {
  test.each(callers)('%s', async (caller) => {
    const allowed: CollectionSlug[] = []

    for (const slug of Object.values(slugs)) {
      const path = `/${slug}/${await world.inReach(slug, caller)}/duplicate`
      const before = await total(slug)
      const answer = await post(path, {}, world.as[caller])

      if ((await total(slug)) !== before) {
        allowed.push(slug)
      } else {
        expect([slug, answer.status >= 400]).toEqual([slug, true])
      }

      expect(secretsIn(answer.text)).toEqual([])
    }

    expect(allowed.filter((slug) => !mayCreate(slug, caller))).toEqual([])
  })

  /** Written out, not read from the table: machine-written collections are duplicated by nobody. */
  const mayCreate = (slug: CollectionSlug, caller: Caller): boolean => {
    const byMachines = [
      ...['alerts', 'assistant-runs', 'attachments', 'audit-entries', 'case-events', 'case-links'],
      ...['case-tags', 'case-watchers', 'cases', 'customer-identifiers', 'deliveries', 'feedback'],
      ...['inbound-events', 'kpi-values', 'messages', 'notifications', 'routing-decisions'],
      'triage-results',
    ]

    if (byMachines.includes(slug)) return false

    switch (caller) {
      case 'admin':
        return true
      case 'analyst':
        return ['articles', 'saved-views', 'synonyms'].includes(slug)
      case 'api-client (all scopes)':
        return ['articles', 'customers'].includes(slug)
      case 'cx-manager':
        return [
          ...['articles', 'business-hours', 'escalation-rules', 'macros', 'rollouts'],
          ...['routing-rules', 'saved-views', 'shifts', 'sla-policies', 'synonyms', 'tags'],
          ...['templates', 'thresholds', 'validation-rules'],
        ].includes(slug)
      case 'engineer':
        return [
          'articles',
          'integrations',
          'saved-views',
          'synonyms',
          'webhook-endpoints',
        ].includes(slug)
      default:
        return false
    }
  }
})

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

describe('A12: secrets', () => {
  test.each(callers)(
    'no answer to %s holds a key hash, credentials or a secret',
    async (caller) => {
      await plantSecrets()
      const as = world.as[caller]
      const found: string[] = []

      for (const slug of Object.values(slugs)) {
        for (const path of [
          `/${slug}?limit=0&depth=10&showHiddenFields=true&overrideAccess=true`,
          `/${slug}?select[keyHash]=true&select[credentials]=true&select[secret]=true&select[hash]=true`,
        ]) {
          const { text } = await get(path, as)
          // The audit log names the columns that changed and strikes their values out.
          const rest = text.replaceAll(/"(?:hash|salt)":"\[secret\]"/gu, '')
          found.push(...secretsIn(rest).map((secret) => `${path}: ${secret}`))
        }
      }

      for (const path of ['/staff/me', '/customers/me', '/api-clients/me']) {
        const { text } = await get(path, as)
        found.push(...secretsIn(text).map((secret) => `${path}: ${secret}`))
      }

      expect(found).toEqual([])
    },
  )

  test('an API client cannot read API clients, itself included', async () => {
    const as = world.as['api-client (all scopes)']
    const answers = [await get('/api-clients', as), await get('/api-clients/me', as)]

    expect(answers.map(({ status }) => status)).toEqual([403, 403])
    expect(answers.map(({ text }) => text).join()).not.toContain('client 0')
  })

  test('a key hash cannot be guessed letter by letter', async () => {
    for (const caller of ['admin', 'auditor', 'engineer'] as const) {
      const guess = world.keyHashes[0]?.slice(0, 3) ?? ''
      const { status, text } = await get(
        `/api-clients?where[keyHash][like]=${guess}`,
        world.as[caller],
      )

      expect([status, text.includes('client 0')]).toEqual([400, false])
    }
  })

  test('a key hash of one’s own choice cannot be planted', async () => {
    const { body } = await post(
      '/api-clients',
      { keyHash: 'planted', name: 'Planted', scopes: ['cases:read'] },
      world.as.admin,
    )
    const { id } = (body as { doc: { id: string } }).doc
    await patch(`/api-clients/${id}`, { keyHash: 'planted' }, world.as.admin)

    expect((await readRow(payload, 'api-clients', id))?.['keyHash']).not.toBe('planted')
  })

  test('signing in with a password at API clients is impossible', async () => {
    const body = { email: world.emailOf('admin'), password: accessPassword, token: 'x' }

    for (const door of ['login', 'first-register', 'forgot-password', 'reset-password', 'unlock']) {
      const { status } = await post(`/api-clients/${door}`, body)

      expect([door, status]).toEqual([door, 403])
    }
  })
})

describe('Z07, Z11: what Payload brings along', () => {
  test.each(callers)('%s cannot run, queue or cancel jobs', async (caller) => {
    const as = world.as[caller]
    const answers = [
      await get('/payload-jobs/run', as),
      await get('/payload-jobs/handle-schedules', as),
      await post('/payload-jobs/run', {}, as),
      await get('/payload-jobs', as),
      await post('/payload-jobs', { taskSlug: 'x' }, as),
    ]

    expect(answers.filter(({ status }) => ![401, 403, 404].includes(status))).toEqual([])
  })

  test.each(callers)('%s reads and writes no tables of Payload’s own', async (caller) => {
    const as = world.as[caller]
    const known = new Set<string>(Object.values(slugs))
    const others = Object.keys(payload.collections).filter(
      (slug) => !known.has(slug) && slug !== 'payload-preferences',
    )

    expect(others.length).toBeGreaterThan(0)

    for (const slug of others) {
      for (const answer of [
        await get(`/${slug}`, as),
        await post(`/${slug}`, { data: {}, key: 'x', name: 'x' }, as),
        await patch(`/${slug}?where[id][exists]=true`, {}, as),
        await callRest({ as, method: 'DELETE', path: `/${slug}?where[id][exists]=true` }),
      ]) {
        expect([slug, [401, 403, 404, 501].includes(answer.status)]).toEqual([slug, true])
      }
    }
  })

  test('preferences of somebody else stay theirs, also when ids are the same', async () => {
    await post('/payload-preferences/nav', { value: { mark: 'canary-of-admin' } }, world.as.admin)
    const prefs = await payload.db.findOne<{ id: string }>({
      collection: 'payload-preferences',
      where: { key: { equals: 'nav' } },
    })

    for (const caller of callers.filter((one) => one !== 'admin')) {
      const as = world.as[caller]
      await post('/payload-preferences/nav', { value: {}, user: world.people.admin }, as)
      const texts = [
        await get('/payload-preferences', as),
        await get('/payload-preferences/nav', as),
        await get(`/payload-preferences?where[user.value][equals]=${world.people.admin}`, as),
        await patch(`/payload-preferences/${prefs?.id ?? ''}`, { value: {} }, as),
        await callRest({ as, method: 'DELETE', path: `/payload-preferences/${prefs?.id ?? ''}` }),
      ].map(({ text }) => text)

      expect(texts.join()).not.toContain('canary-of-admin')
    }

    expect((await get('/payload-preferences/nav', world.as.admin)).text).toContain(
      'canary-of-admin',
    )
  })

  test('there is no GraphQL', async () => {
    const answer = await post(
      '/graphql',
      { query: '{ __schema { types { name } } }' },
      world.as.admin,
    )
    const routed = await GRAPHQL_POST(config)(
      new Request(`${env.SERVER_URL}/api/graphql`, {
        body: JSON.stringify({ query: '{ __typename }' }),
        method: 'POST',
      }),
    )

    expect([answer.status, routed.status]).toEqual([404, 404])
  })

  test('the list of permissions tells a stranger of public articles and nothing else', async () => {
    const { body, text } = await get('/access')
    const { canAccessAdmin, collections } = body as {
      canAccessAdmin?: boolean
      collections: Record<string, Record<string, unknown>>
    }

    expect(canAccessAdmin ?? false).toBe(false)
    // Of accounts Payload names one field (`sessions`), and nothing that could be done with it.
    expect(
      Object.entries(collections)
        .filter(([, rights]) => Object.keys(rights).join() !== 'fields')
        .map(([slug]) => slug),
    ).toEqual(['articles'])
    expect(Object.keys(collections['articles'] ?? {}).sort()).toEqual(['fields', 'read'])
    expect(text).not.toMatch(/department|credentials|keyHash/u)
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

describe('versions and drafts follow the rights to their rows', () => {
  test.each(callers)('%s', async (caller) => {
    const body = { title: 'Draft title', _status: 'draft' }
    const id = await world.inReach('articles', caller)
    await patch(`/articles/${id}?draft=true`, body, world.as.admin)
    const as = world.as[caller]
    const versions = await get('/articles/versions', as)
    const draft = await get(`/articles/${id}?draft=true`, as)
    const [first] = (versions.body as { docs?: { id: string }[] }).docs ?? []
    const mayRead = !['api-client (no scope)', 'customer', 'nobody'].includes(caller)

    expect(versions.status).toBe(mayRead ? 200 : 403)
    expect([draft.text.includes('Draft title')]).toEqual([mayRead])

    if (first !== undefined && ['api-client (read scopes)', 'auditor'].includes(caller)) {
      expect((await post(`/articles/versions/${first.id}`, {}, as)).status).toBe(403)
    }
  })
})

describe('R-FR8: the audit log', () => {
  test.each(callers)('%s', async (caller) => {
    const { status } = await get('/audit-entries?limit=1', world.as[caller])
    const id = await world.inReach('audit-entries', caller)
    const changed = await patch(`/audit-entries/${id}`, { action: 'x' }, world.as[caller])

    expect([status, changed.status]).toEqual([
      ['admin', 'auditor'].includes(caller) ? 200 : 403,
      403,
    ])
  })
})

const canaries = { credentials: 'canary-credentials', secret: 'canary-webhook-secret' }

const plantSecrets = async (): Promise<void> => {
  if ((await total('integrations')) < 3) {
    await world.makeRow('integrations', world.here, { credentials: canaries.credentials })
    await world.makeRow('webhook-endpoints', world.here, { secret: canaries.secret })
  }
}

const secretsIn = (text: string): string[] =>
  [
    ...Object.values(canaries),
    ...world.keyHashes,
    '"keyHash"',
    '"hash"',
    '"salt"',
    '"resetPasswordToken"',
    '"loginAttempts"',
  ].filter((secret) => text.includes(secret))
