import { beforeAll, describe, expect, test } from 'vitest'

import { getBoss } from '@/lib/boss'
import { sqlOn } from '@/lib/sql'
import { watchArticles } from '@/pipeline/sweep/watchArticles'
import { findChoices } from '@/queries/desk/findChoices'
import { getTestPayload, query } from '@tests/setup/database'

import type { Answer } from '../access/callRest'
import type { SignedInStaff } from '../access/signInStaff'

import { signInStaff } from '../access/signInStaff'
import { publish, richText } from './helpers'

let staff: SignedInStaff
let body: unknown

const call: SignedInStaff['call'] = (...given) => staff.call(...given)
const wish = (who: string, what: string, id: string, collection = 'articles'): Promise<Answer> =>
  call(who, 'POST', '/knowledge/review', { collection, id, note: 'Have a look', wish: what })
const review = async (id: string, collection = 'articles'): Promise<unknown> =>
  (await call('manager', 'GET', `/knowledge/review?collection=${collection}&id=${id}`)).body
const newDraft = async (slug: string, title = slug, more: object = {}): Promise<string> => {
  const { body: made } = await call('analyst', 'POST', '/articles?draft=true', {
    _status: 'draft',
    audience: 'public',
    body,
    kind: 'article',
    slug,
    title,
    ...more,
  })

  return (made as { doc: { id: string } }).doc.id
}
const publicTitle = async (slug: string): Promise<unknown> =>
  (
    (await call('nobody', 'GET', `/articles?where[slug][equals]=${slug}`)).body as {
      docs: { title: string }[]
    }
  ).docs[0]?.title
const told = async (who: string): Promise<string[]> =>
  (
    await query<{ title: string }>(
      `select title from notifications where recipient_id = $1 and kind = 'review' order by created_at, title`,
      [staff.ids[who]],
    )
  ).map(({ title }) => title)

beforeAll(async () => {
  await getBoss()
  staff = await signInStaff('review.example')
  body = await richText('Kites fly where the wind is.')
})

describe('G1, I1: draft → review → publish, author ≠ approver', () => {
  test('who writes asks, somebody else approves; nobody reads it before', async () => {
    const id = await newDraft('kites', 'Kites')

    expect(
      (await call('analyst', 'PATCH', `/articles/${id}`, { _status: 'published' })).status,
    ).toBe(403)
    expect((await wish('analyst', 'approve', id)).status).toBe(409)
    expect((await wish('analyst', 'ask', id)).body).toMatchObject({ stage: 'in-review' })
    expect(await told('manager')).toEqual(['Waits for your review: Kites'])
    expect(await publicTitle('kites')).toBeUndefined()
    expect((await wish('manager', 'approve', id)).body).toMatchObject({
      approvedBy: 'manager',
      authors: [],
      stage: 'published',
    })
    expect(await publicTitle('kites')).toBe('Kites')
    expect(await told('analyst')).toEqual(['Approved and published: Kites'])
  })

  test('a manager and an admin cannot approve their own words either, nor say who did', async () => {
    const id = await newDraft('boats', 'Boats')
    await wish('manager', 'approve', id)
    const direct = await call('manager', 'PATCH', `/articles/${id}`, { title: 'Ships' })
    await call('manager', 'PATCH', `/articles/${id}?draft=true`, {
      approvedBy: staff.ids['admin'],
      authors: [],
      title: 'Ships',
    })

    expect(direct.status).toBe(403)
    expect((await wish('manager', 'approve', id)).status).toBe(409)
    expect(await publicTitle('boats')).toBe('Boats')
    expect((await wish('admin', 'approve', id)).status).toBe(200)
    expect(await publicTitle('boats')).toBe('Ships')

    // An owner and a date are no words: no second pair of eyes is needed.
    expect(
      (await call('analyst', 'PATCH', `/articles/${id}`, { owner: staff.ids['analyst'] })).status,
    ).toBe(200)
    expect(await review(id)).toMatchObject({ approvedBy: 'admin', stage: 'published' })
  })

  test('every version is kept, and an earlier published one comes back in one step', async () => {
    const id = await newDraft('trains', 'Trains')
    await wish('manager', 'approve', id)
    await call('analyst', 'PATCH', `/articles/${id}?draft=true`, { title: 'Trains and trams' })
    await wish('manager', 'approve', id)
    const { body: list } = await call(
      'manager',
      'GET',
      `/articles/versions?where[parent][equals]=${id}&sort=createdAt`,
    )
    const versions = (
      list as { docs: { id: string; version: { _status: string; title: string } }[] }
    ).docs
    const first = versions.find(({ version }) => version._status === 'published')

    expect(versions.map(({ version }) => version.title)).toEqual(
      expect.arrayContaining(['Trains', 'Trains and trams']),
    )
    expect((await call('analyst', 'POST', `/articles/versions/${first?.id ?? ''}`)).status).toBe(
      403,
    )
    expect((await call('manager', 'POST', `/articles/versions/${first?.id ?? ''}`)).status).toBe(
      200,
    )
    expect(await publicTitle('trains')).toBe('Trains')
  })

  test('what is approved for later is published by the schedule, once, unless it changed meanwhile', async () => {
    const payload = await getTestPayload()
    const publishAt = '2027-03-01T08:00:00.000Z'
    const later = (): Date => new Date('2027-03-01T08:00:30Z')
    const [kept, changed] = [
      await newDraft('later', 'Later', { publishAt }),
      await newDraft('changed', 'Changed', { publishAt }),
    ]
    await wish('manager', 'approve', kept)
    await wish('manager', 'approve', changed)
    await call('analyst', 'PATCH', `/articles/${changed}?draft=true`, { title: 'Changed again' })

    expect(
      await watchArticles({ clock: () => new Date('2027-02-01T00:00:00Z'), payload }),
    ).toMatchObject({ published: 0 })
    expect(await publicTitle('later')).toBeUndefined()
    expect(await watchArticles({ clock: later, payload })).toMatchObject({ published: 1 })
    expect(await watchArticles({ clock: later, payload })).toMatchObject({ published: 0 })
    expect([await publicTitle('later'), await publicTitle('changed')]).toEqual(['Later', undefined])
    expect(await review(kept)).toMatchObject({ approvedBy: 'manager' })
  })

  test('the owner hears once that an article is due for a look', async () => {
    const payload = await getTestPayload()
    const id = await publish({ body: 'Old.', slug: 'old', title: 'Old' })
    await payload.update({
      collection: 'articles',
      data: { owner: staff.ids['analyst'] ?? null, reviewBy: '2026-02-01T00:00:00.000Z' },
      id,
      overrideAccess: true,
    })
    const clock = (): Date => new Date('2026-02-02T00:00:00Z')

    expect((await watchArticles({ clock, payload })).reminded).toBe(1)
    expect((await watchArticles({ clock, payload })).reminded).toBe(0)
    expect(await told('analyst')).toContain('Due for a look: Old')
  })
})

describe('I1, I2: templates and macros are approved too', () => {
  const made = async (collection: string, data: object): Promise<string> =>
    (
      (await call('manager', 'POST', `/${collection}`, { _status: 'draft', ...data })).body as {
        doc: { id: string }
      }
    ).doc.id

  test('a template and its macro are offered once somebody else approved them', async () => {
    const payload = await getTestPayload()
    const template = await made('templates', {
      body: 'Hello {{customer.name}}',
      language: 'en',
      name: 'Hello',
    })
    const macro = await made('macros', {
      actions: [{ do: 'set-status', value: 'resolved' }],
      isActive: true,
      name: 'Bye',
      template,
    })
    const offered = async (): Promise<boolean[]> => {
      const { macros, templates } = await findChoices({ run: sqlOn(payload) })

      return [templates.some(({ id }) => id === template), macros.some(({ id }) => id === macro)]
    }

    expect(await offered()).toEqual([false, false])
    expect((await wish('manager', 'approve', template, 'templates')).status).toBe(409)
    expect((await wish('analyst', 'ask', template, 'templates')).status).toBe(403)
    await wish('admin', 'approve', template, 'templates')
    await wish('admin', 'approve', macro, 'macros')
    expect(await offered()).toEqual([true, true])
  })

  test.each([
    ['templates', 'body', 'Hello {{customer.name}}', 'Hi {{customer.name}}', 'Hey you'],
    [
      'macros',
      'actions',
      [{ do: 'set-status', value: 'resolved' }],
      [{ do: 'note', value: 'Called back.' }],
      [{ do: 'add-tag', value: 'bug' }],
    ],
  ])(
    'an approved version of %s comes back in one step; one that nobody approved waits for somebody else',
    async (collection, field, first, second, never) => {
      const id = await made(collection, {
        isActive: true,
        language: 'en',
        name: 'Rolled',
        [field]: first,
      })
      const live = async (): Promise<unknown> =>
        ((await call('analyst', 'GET', `/${collection}/${id}`)).body as Record<string, unknown>)[
          field
        ]
      const write = (value: unknown): Promise<Answer> =>
        call('manager', 'PATCH', `/${collection}/${id}?draft=true`, { [field]: value })
      const restore = async (who: string, value: unknown, to = ''): Promise<number> => {
        const { body: list } = await call(
          'manager',
          'GET',
          `/${collection}/versions?where[parent][equals]=${id}&limit=50&depth=0`,
        )
        const { docs } = list as { docs: { id: string; version: Record<string, unknown> }[] }
        // The published one where there are two with these words.
        const version = docs
          .filter((one) => JSON.stringify(one.version[field]) === JSON.stringify(value))
          .toSorted((a, b) =>
            String(a.version['_status']) < String(b.version['_status']) ? 1 : -1,
          )[0]

        return (await call(who, 'POST', `/${collection}/versions/${version?.id ?? ''}${to}`)).status
      }
      await wish('admin', 'approve', id, collection)
      await write(never)
      await write(second)
      await wish('admin', 'approve', id, collection)
      expect(await live()).toEqual(second)

      expect(await restore('analyst', first)).toBe(403)
      expect(await restore('manager', first)).toBe(200)
      expect(await live()).toEqual(first)
      expect(await review(id, collection)).toMatchObject({
        approvedBy: 'manager',
        stage: 'published',
      })

      expect(await restore('manager', never, '?draft=true')).toBe(200)
      expect(await live()).toEqual(first)
      expect(await review(id, collection)).toMatchObject({
        authors: [{ id: staff.ids['manager'] }],
        stage: 'draft',
      })
      expect((await wish('manager', 'approve', id, collection)).status).toBe(409)
      expect((await wish('admin', 'approve', id, collection)).status).toBe(200)
      expect(await live()).toEqual(never)
    },
  )
})
