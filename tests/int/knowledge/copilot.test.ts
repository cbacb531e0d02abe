import { describe, expect, test } from 'vitest'

import { getTestPayload } from '@tests/setup/database'

import type { Answer } from '../access/callRest'

import { callRest } from '../access/callRest'
import { index, publish } from './helpers'
import {
  analyst,
  articleId,
  auditor,
  foreign,
  get,
  openLibrary,
  own,
  post,
  world,
} from './openLibrary'

openLibrary()

describe('H5, F: the copilot', () => {
  test('sums a case up in the words of both sides', async () => {
    const { body } = await get(`/copilot/cases/${own.id}/summary`)

    expect(body).toEqual({
      sentences: [
        'Customer: How do I change the bulb of the lantern?',
        'We answered: Which lantern do you have, the small one?',
      ],
    })
  })

  test('suggests a reply from an article, each sentence with its passage', async () => {
    const { body } = await get(`/copilot/cases/${own.id}/suggestions`)

    expect(body).toMatchObject({
      suggestions: [
        {
          articleSlug: 'lantern',
          sentences: expect.arrayContaining([
            {
              source: { articleId, kind: 'passage', passageId: expect.any(String) as unknown },
              text: '1. Turn the bulb left.',
            },
          ]) as unknown,
        },
      ],
    })
  })

  test('offers approved templates that fit, with why', async () => {
    const { body } = await get(`/copilot/cases/${own.id}/templates`)

    expect(body).toMatchObject({
      templates: [
        { name: 'Lantern: which one', why: expect.stringContaining('common') as unknown },
      ],
    })
  })

  test('says what to do next and why, and who the customer is', async () => {
    const { body, status } = await get(`/copilot/cases/${own.id}/outlook`)

    expect(status).toBe(200)
    expect(body).toMatchObject({
      actions: [{ action: 'assign', why: 'Nobody has it yet.' }],
      customer: expect.arrayContaining([
        expect.stringMatching(/^Customer since \d{4}-\d{2}-\d{2}/u),
      ]) as unknown,
    })
  })

  test('menus know beforehand that no model is connected', async () => {
    expect(await get('/copilot/rewriting')).toMatchObject({
      body: { isConnected: false },
      status: 200,
    })
  })

  test('H5: names public articles for an answer, in the language of the customer where there is one', async () => {
    const internal = await publish({
      audience: 'internal',
      body: 'For us.',
      slug: 'lantern-costs',
      title: 'What a lantern costs us',
    })
    const names = async (query: string): Promise<unknown> =>
      (await get(`/desk/cases/${own.id}/articles?${query}`)).body

    expect(await names('q=lantern')).toEqual([
      { id: articleId, language: 'en', slug: 'lantern', title: 'Change the bulb of your lantern' },
    ])
    expect(await names('q=lantern&for=note')).toEqual(
      expect.arrayContaining([
        { id: internal, language: 'en', slug: null, title: 'What a lantern costs us' },
      ]),
    )
    expect((await get(`/desk/cases/${foreign.id}/articles`)).status).toBe(404)
  })

  test('says that rewriting needs a model', async () => {
    const { body, status } = await post(`/copilot/cases/${own.id}/rewrite`, {
      how: 'shorter',
      text: 'A long text',
    })

    expect(status).toBe(409)
    expect(body).toMatchObject({
      detail: expect.stringContaining('needs a language model') as unknown,
    })
  })

  test('a case of another department is as absent as one that does not exist', async () => {
    for (const what of ['outlook', 'summary', 'suggestions', 'templates']) {
      expect((await get(`/copilot/cases/${foreign.id}/${what}`)).status).toBe(404)
    }
  })
})

describe('G2: search of the desk', () => {
  const find = async (q: string, more = '', as = analyst): Promise<Answer> =>
    get(`/knowledge/search?q=${encodeURIComponent(q)}${more}`, as)

  test('a synonym finds at once what was not found, one way or both, and its end takes that away', async () => {
    const ask = async (q: string): Promise<unknown> => {
      const { body } = await find(q)

      // The nearest vectors are always some; what counts is whether search says that it knows.
      return (body as { isKnown: boolean }).isKnown
    }
    expect(await ask('my luminaire')).toBe(false)

    const made = await post('/synonyms', {
      kind: 'two-way',
      language: 'en',
      words: 'luminaire, lantern',
    })
    const { id } = (made.body as { doc: { id: string } }).doc
    expect(await ask('my luminaire')).toBe(true)
    expect((await find('my luminaire', '&language=de')).body).toMatchObject({
      isFallback: true,
      isKnown: true,
    })

    await callRest({
      as: analyst,
      body: { kind: 'one-way', means: 'luminaire', words: 'lantern' },
      method: 'PATCH',
      path: `/synonyms/${id}`,
    })
    expect(await ask('my luminaire')).toBe(false)

    await callRest({
      as: analyst,
      body: { kind: 'one-way', means: 'lantern', words: 'luminaire' },
      method: 'PATCH',
      path: `/synonyms/${id}`,
    })
    expect(await ask('my luminaire')).toBe(true)

    await callRest({
      as: analyst,
      body: { isActive: false },
      method: 'PATCH',
      path: `/synonyms/${id}`,
    })
    expect(await ask('my luminaire')).toBe(false)
    expect((await post('/synonyms', { words: 'x' }, auditor)).status).toBe(403)
  })

  test('words are marked in the snippet, and it says whether it knows', async () => {
    const { body } = await find('How do I change the bulb of the lantern?')
    expect(body).toMatchObject({ isKnown: true })
    expect((body as { hits: unknown[] }).hits[0]).toMatchObject({
      slug: 'lantern',
      snippet: expect.arrayContaining([{ isMatch: true, text: 'bulb' }]) as unknown,
    })
    expect((await find('Who won the cup in 1998?')).body).toMatchObject({ isKnown: false })
  })

  test('an article of a department is found by its people and by those who see all, and never as a customer', async () => {
    const payload = await getTestPayload()
    const id = await publish({
      audience: 'internal',
      body: 'The marimba code is five.',
      slug: 'marimba',
      title: 'Marimba code',
    })
    await payload.update({
      collection: 'articles',
      data: { department: world.sales },
      id,
      overrideAccess: true,
    })
    await index(id)
    const seen = async (more = '', as = analyst): Promise<boolean> =>
      ((await find('marimba code', more, as)).body as { hits: { slug: string }[] }).hits.some(
        ({ slug }) => slug === 'marimba',
      )

    expect([
      await seen(),
      await seen('', auditor),
      await seen('&audience=public', auditor),
    ]).toEqual([false, true, false])

    await payload.update({
      collection: 'articles',
      data: { department: null },
      id,
      overrideAccess: true,
    })
    await index(id)
    expect(await seen()).toBe(true)
  })
})
