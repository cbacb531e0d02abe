import config from '@payload-config'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { beforeAll, describe, expect, test } from 'vitest'

import { slugs } from '@/contracts/slugs'
import { env } from '@/lib/env'

import { get, openWorld, patch, payload, post, world } from './attackWorld'
import { callRest } from './callRest'
import { callers } from './makeAccessWorld'

beforeAll(openWorld)

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
