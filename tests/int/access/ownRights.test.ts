import { beforeAll, describe, expect, test } from 'vitest'

import type { CollectionSlug } from '@/contracts/slugs'

import { slugs } from '@/contracts/slugs'
import { roles } from '@/domain/vocabulary'

import type { Caller } from './makeAccessWorld'

import { get, openWorld, own, patch, payload, post, total, world } from './attackWorld'
import { callRest } from './callRest'
import { accessPassword, callers } from './makeAccessWorld'
import { secretsIn } from './plantedSecrets'
import { readRow } from './tryCell'

beforeAll(openWorld)

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
