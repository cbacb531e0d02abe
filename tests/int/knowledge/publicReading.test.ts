import { beforeAll, describe, expect, test } from 'vitest'

import { getTestPayload, query } from '@tests/setup/database'

import type { Answer, Credentials } from '../access/callRest'

import { callRest, signIn } from '../access/callRest'
import { index, publish, richText } from './helpers'
import { analyst, auditor, get, openLibrary, own, post, world } from './openLibrary'

openLibrary()

describe('G5, G3: what anybody may read through the API', () => {
  const read = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    callRest({ headers: { 'x-forwarded-for': '192.0.2.7', ...headers }, path: `/help${path}` })
  let tutorial: string

  beforeAll(async () => {
    const payload = await getTestPayload()
    tutorial = await publish({
      body: 'Two steps to a kite.',
      slug: 'kite-tutorial',
      title: 'Build a kite',
    })
    await payload.update({
      collection: 'articles',
      data: {
        kind: 'tutorial',
        steps: [
          {
            minutes: 5,
            text: 'Tie both bars to a cross with waxed twine.',
            title: 'Make the cross',
          },
          {
            media: '/help-media/sail.svg',
            mediaAlt: 'The sail',
            text: 'Glue it.',
            title: 'Stretch the sail',
          },
        ],
      },
      id: tutorial,
      overrideAccess: true,
    })
    await payload.update({
      collection: 'articles',
      data: { body: await richText('Der Drachen fliegt <b>hoch</b>.'), title: 'Ein Drachen' },
      id: tutorial,
      locale: 'de',
      overrideAccess: true,
    })
    await index(tutorial)
    await index(
      await publish({
        audience: 'internal',
        body: 'The safe opens with nine.',
        slug: 'safe',
        title: 'Safe',
      }),
    )
  })

  test('an article comes in one language as a whole, else in English, with its tutorial’s steps', async () => {
    const { body } = await read('/articles/kite-tutorial?language=en')

    expect(body).toMatchObject({
      html: '<p>Two steps to a kite.</p>',
      isFallback: false,
      kind: 'tutorial',
      language: 'en',
      languages: ['en', 'de'],
      steps: [
        { media: null, minutes: 5, number: 1, title: 'Make the cross' },
        { media: '/help-media/sail.svg', mediaAlt: 'The sail', number: 2 },
      ],
    })
    expect(Object.keys(body as object)).not.toEqual(
      expect.arrayContaining(['owner', 'authors', 'id']),
    )
    expect(
      (await read('/articles/kite-tutorial', { 'accept-language': 'de-AT' })).body,
    ).toMatchObject({
      html: '<p>Der Drachen fliegt &lt;b&gt;hoch&lt;/b&gt;.</p>',
      language: 'de',
      steps: [],
      title: 'Ein Drachen',
    })
    expect((await read('/articles/kite-tutorial?language=fr')).body).toMatchObject({
      isFallback: true,
      language: 'en',
      title: 'Build a kite',
    })
  })

  test('drafts, internal articles and unknown ones look alike, and are nowhere in lists', async () => {
    await publish({ body: 'x', slug: 'gone', title: 'Gone' })
    await query(`update articles set _status = 'draft' where slug = 'gone'`)

    for (const slug of ['safe', 'gone', 'never-was']) {
      expect((await read(`/articles/${slug}`)).status).toBe(404)
    }

    const list = (await read('/articles')).text
    expect(list).toContain('kite-tutorial')
    expect(list).not.toMatch(/"safe"|"gone"/u)
    expect((await read('/search?q=How+does+the+safe+open')).text).not.toContain('nine')
  })

  test('a question finds the step that answers it; where nothing does, it says so', async () => {
    const found = await read('/search?q=How+do+I+tie+the+bars+of+the+kite+to+a+cross')

    expect(found.body).toMatchObject({
      isKnown: true,
      results: [{ headingPath: ['Build a kite', '1. Make the cross'], slug: 'kite-tutorial' }],
    })
    expect((await read('/search?q=Who+won+the+cup+in+1998')).body).toMatchObject({
      isKnown: false,
      results: [],
    })
    expect((await read('/search?q=')).status).toBe(400)
  })

  test('an unchanged answer costs a 304; a change is a new one', async () => {
    const first = await read('/articles/lantern')
    const etag = first.headers.get('etag') ?? ''

    expect(first.headers.get('cache-control')).toContain('public, max-age=60')
    expect(await read('/articles/lantern', { 'if-none-match': `"x", W/${etag}` })).toMatchObject({
      status: 304,
      text: '',
    })
    await query(
      `update articles_locales set title = 'Change it' where title like 'Change the bulb%'`,
    )
    expect((await read('/articles/lantern', { 'if-none-match': etag })).status).toBe(200)
    await query(
      `update articles_locales set title = 'Change the bulb of your lantern' where title = 'Change it'`,
    )
  })

  test('a caller who asks too often waits, others do not', async () => {
    await query(
      `insert into rate_limits (key, window_start, hits)
       select 'help:300:192.0.2.9', date_trunc('minute', now()) + n * interval '1 minute', 300000 from generate_series(0, 2) n`,
    )

    const { headers, status } = await read('/articles', { 'x-forwarded-for': '192.0.2.9' })
    expect([status, headers.get('retry-after')]).toEqual([429, '60'])
    expect((await read('/articles')).status).toBe(200)
  })

  test('a signed-in customer ticks steps off, sees only their own, and nobody else does', async () => {
    const payload = await getTestPayload()
    const signed = async (name: string): Promise<Credentials> => {
      const email = `${name}@kites.example`
      await payload.create({
        collection: 'customers',
        data: { email, name, password: 'quiet-morning-2026', tier: 'free' },
        overrideAccess: true,
      })

      return signIn({ collection: 'customers', email, password: 'quiet-morning-2026' })
    }
    const [ada, bob] = [await signed('ada'), await signed('bob')]
    const path = '/help/articles/kite-tutorial/progress'
    const tick = (step: number, isDone = true): Promise<Answer> => post(path, { isDone, step }, ada)

    await tick(2)
    await tick(2)
    expect((await tick(1)).body).toEqual({ done: [1, 2], isFinished: true, steps: 2 })
    expect((await tick(2, false)).body).toEqual({ done: [1], isFinished: false, steps: 2 })
    expect((await tick(3)).status).toBe(422)
    expect((await get(path, bob)).body).toMatchObject({ done: [] })
    expect((await get(path)).status).toBe(401)
  })
})

describe('G1, O1: an article of a department, on every way to it', () => {
  let id: string
  const word = 'zurna'
  /** Every way on which staff meet articles, and whether the answer speaks of this one. */
  const ways = async (as: Credentials): Promise<Record<string, boolean>> => {
    const seen = async (path: string): Promise<boolean> =>
      new RegExp(word, 'iu').test((await get(path, as)).text)

    return {
      contradictions: await seen('/knowledge/contradictions'),
      copilot: await seen(`/copilot/cases/${own.id}/suggestions`),
      help: await seen('/help/articles?language=en'),
      'help search': await seen(`/help/search?q=${word}+code`),
      list: await seen('/articles?limit=200&locale=all'),
      palette: await seen(`/desk/palette?q=${word}`),
      read: await seen(`/articles/${id}`),
      'read as draft': await seen(`/articles/${id}?draft=true`),
      review: await seen(`/knowledge/review?collection=articles&id=${id}`),
      search: await seen(`/knowledge/search?q=${word}+code`),
      versions: await seen(`/articles/versions?where[parent][equals]=${id}`),
    }
  }
  const everywhere = (isSeen: boolean): Record<string, boolean> => ({
    contradictions: isSeen,
    copilot: false,
    help: false,
    'help search': false,
    list: isSeen,
    palette: isSeen,
    read: isSeen,
    'read as draft': isSeen,
    review: isSeen,
    search: isSeen,
    versions: isSeen,
  })

  beforeAll(async () => {
    const payload = await getTestPayload()
    id = await publish({
      audience: 'internal',
      body: `The ${word} code is five.`,
      slug: word,
      title: `The ${word} code`,
    })
    await payload.update({
      collection: 'articles',
      data: { department: world.sales, keywords: 'horn' },
      id,
      overrideAccess: true,
    })
    await index(id)
    await query(
      `insert into knowledge_contradictions (id, pair_key, kind, language, subject, left_kind, left_id, left_name, left_text,
         right_kind, right_id, right_name, right_text, found_at, checked_at)
       values (gen_random_uuid(), 'zurna', 'number', 'en', 'code', 'article', $1, 'Zurna', 'The zurna code is five.',
         'template', gen_random_uuid(), 'Code', 'The code is six.', now(), now())`,
      [id],
    )
  })

  test('is for its people and those who see all; for other agents it is nowhere, nor to be changed', async () => {
    expect(await ways(analyst)).toEqual(everywhere(false))
    expect(await ways(auditor)).toEqual(everywhere(true))
    expect(
      (
        await callRest({
          as: analyst,
          body: { reviewBy: null },
          method: 'PATCH',
          path: `/articles/${id}`,
        })
      ).status,
    ).toBe(403)
    expect(
      (await post('/knowledge/review', { collection: 'articles', id, wish: 'ask' })).status,
    ).toBe(404)
  })

  test('is found by an agent of the department', async () => {
    const billing = own.department
    await query(`update articles set department_id = $1, updated_at = now() where id = $2`, [
      billing,
      id,
    ])
    await query(`update _articles_v set version_department_id = $1 where parent_id = $2`, [
      billing,
      id,
    ])
    await index(id)

    expect(await ways(analyst)).toEqual(everywhere(true))
  })
})
