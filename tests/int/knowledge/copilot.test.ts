import { beforeAll, describe, expect, test } from 'vitest'

import type { Case } from '@/payload-types'

import { slugs } from '@/contracts/slugs'
import { getBoss } from '@/lib/boss'
import { make } from '@tests/factories/make'
import { getTestPayload, query } from '@tests/setup/database'

import type { Answer, Credentials } from '../access/callRest'
import type { DeskWorld } from '../desk/makeDeskWorld'

import { callRest, signIn } from '../access/callRest'
import { deskPassword, makeDeskWorld } from '../desk/makeDeskWorld'
import { index, publish, richText } from './helpers'

let world: DeskWorld
let analyst: Credentials
let auditor: Credentials
let own: Case
let foreign: Case
let articleId: string

const get = (path: string, as = analyst): Promise<Answer> => callRest({ as, path })
const post = (path: string, body: unknown, as = analyst): Promise<Answer> =>
  callRest({ as, body, method: 'POST', path })

beforeAll(async () => {
  const payload = await getTestPayload()
  await getBoss()
  world = await makeDeskWorld(payload)
  const who = (email: string): Promise<Credentials> =>
    signIn({ collection: 'staff', email, password: deskPassword })
  analyst = await who(world.analyst.email)
  auditor = await who(world.auditor.email)
  articleId = await publish({
    body: 'Lanterns light the pier.\n\n## Change the bulb of a lantern\n\n1. Turn the bulb left.\n2. Put the new bulb in.\n\n## Clean the glass\n\nUse a dry cloth.',
    keywords: 'bulb, lamp',
    slug: 'lantern',
    title: 'Change the bulb of your lantern',
  })
  await index(articleId)
  own = await world.makeCase({ language: 'en', subject: 'Lantern' })
  foreign = await world.makeCase({ department: world.sales, language: 'en', subject: 'Kite' })
  await world.makeMessage(own.id, {
    text: 'Good morning. We bought the lantern in May. How do I change the bulb of the lantern? It is dark.',
  })
  await world.makeMessage(own.id, {
    authorKind: 'agent',
    direction: 'outbound',
    text: 'Hello. Which lantern do you have, the small one?',
  })
  await make({
    collection: slugs.templates,
    data: {
      _status: 'published',
      body: 'Please tell us which lantern you have.',
      language: 'en',
      name: 'Lantern: which one',
      usedCount: 0,
    },
    payload,
  })
  await make({
    collection: slugs.templates,
    data: { _status: 'draft', body: 'A lantern', language: 'en', name: 'Draft', usedCount: 0 },
    payload,
  })
})

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

describe('G4: gaps and blast radius', () => {
  const missed = async (caseId: string, text: string): Promise<void> => {
    const message = await world.makeMessage(caseId, { text })
    const id = await make({
      collection: slugs.assistantRuns,
      data: {
        case: caseId,
        cost: 0,
        createdAt: new Date().toISOString(),
        flags: ['KB_MISS'],
        inputTokens: 0,
        message: message.id,
        milliseconds: 1,
        mode: 'auto',
        model: 'none',
        modelVersion: '1',
        outcome: 'escalated',
        outputTokens: 0,
        reason: 'r',
        trace: [],
      },
      payload: await getTestPayload(),
    })
    expect(id).toBeTruthy()
  }

  test('unanswered questions are gathered and ranked, only those of one’s own departments', async () => {
    await missed(own.id, 'Can I print a board on paper?')
    await missed((await world.makeCase()).id, 'How do I print my board?')
    await missed((await world.makeCase()).id, 'Does it run on a smart watch?')
    await missed(foreign.id, 'Where can I print the board?')
    const { body } = await get('/knowledge/gaps?days=7')

    expect(body).toMatchObject({ days: 7, gaps: [{ count: 2 }, { count: 1 }], questions: 3 })
    expect((await get('/knowledge/gaps', auditor)).body).toMatchObject({
      gaps: [{ count: 3 }, { count: 1 }],
      questions: 4,
    })
  })

  test('a gap becomes a draft that holds what people answered, and no customer can read it', async () => {
    const { body, status } = await post('/knowledge/gaps/draft', {
      caseIds: [own.id, foreign.id],
      language: 'en',
      title: 'Print a board',
    })

    expect(status).toBe(201)
    expect(body).toMatchObject({ created: [{ slug: 'print-a-board' }] })
    const [row] = await query<{ body: unknown; status: string }>(
      `select a._status as status, l.body from articles a join articles_locales l on l._parent_id = a.id where a.slug = 'print-a-board'`,
    )
    expect(row?.status).toBe('draft')
    expect(JSON.stringify(row?.body)).toContain('Which lantern do you have')
    expect(JSON.stringify(row?.body)).not.toContain(foreign.number)
    expect(JSON.stringify((await callRest({ path: '/articles' })).body)).not.toContain(
      'Print a board',
    )
  })

  test('an article says how many answers quote it', async () => {
    const draft = await world.makeMessage(own.id, {
      authorKind: 'assistant',
      direction: 'outbound',
      sources: [{ source: { articleId, kind: 'passage', passageId: 'p' }, text: 't' }],
      text: 't',
    })
    const question = await world.makeMessage(own.id)
    await make({
      collection: slugs.assistantRuns,
      data: {
        answer: draft.id,
        case: own.id,
        cost: 0,
        createdAt: new Date().toISOString(),
        inputTokens: 0,
        message: question.id,
        milliseconds: 1,
        mode: 'auto',
        model: 'm',
        modelVersion: '1',
        outcome: 'sent',
        outputTokens: 0,
        reason: 'r',
        trace: [],
      },
      payload: await getTestPayload(),
    })

    expect((await get(`/knowledge/use?article=${articleId}`)).body).toMatchObject({
      answers: 1,
      cases: 1,
      sent: 1,
      title: 'Change the bulb of your lantern',
    })
    expect((await get(`/knowledge/use?article=${articleId}`, auditor)).status).toBe(403)
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

describe('G1: import', () => {
  test('a CSV file is shown as what it would become, stored only when confirmed; a taken slug gets a number, bad rows are told', async () => {
    const file = {
      format: 'csv',
      name: 'articles.csv',
      text: 'title,body,language\nLantern,Light it.,de\nKite,"Fly it.\n\n## Wind\nWait.",en\n,nothing,en\nKite,Again.,\n',
    }
    const count = (): Promise<unknown> => query('select count(*) from articles')
    const before = await count()
    const preview = await post('/knowledge/import', file)
    const problems = ['Row 4 has no title: fill in its column “title”.']

    expect(preview.status).toBe(200)
    expect(preview.body).toMatchObject({
      articles: [
        { beginning: 'Light it.', language: 'de', slug: 'lantern-2', title: 'Lantern', words: 2 },
        { headings: 1, language: 'en', notes: [], slug: 'kite', words: 4 },
        { language: 'en', slug: 'kite-2' },
      ],
      problems,
    })
    expect(await count()).toEqual(before)

    const { body, status } = await post('/knowledge/import', { ...file, confirmed: true })

    expect(status).toBe(201)
    expect(body).toMatchObject({
      created: [{ slug: 'lantern-2' }, { slug: 'kite' }, { slug: 'kite-2' }],
      problems,
    })
    expect(
      (
        await post('/knowledge/import', {
          confirmed: true,
          format: 'csv',
          name: 'x',
          text: 'a,b\n',
        })
      ).status,
    ).toBe(400)
  })

  test('rows of one article become one draft with all its languages', async () => {
    const file = {
      format: 'csv',
      name: 'articles.csv',
      text: 'article,language,title,body\nKite tail,de,Drachenschwanz,Binde ihn fest.\nkite-tail,en,Kite tail,Tie it.\n',
    }
    expect((await post('/knowledge/import', file)).body).toMatchObject({
      articles: [
        {
          language: 'en',
          slug: 'kite-tail',
          translations: [{ beginning: 'Binde ihn fest.', language: 'de', title: 'Drachenschwanz' }],
        },
      ],
      problems: [],
    })
    const answer = await post('/knowledge/import', { ...file, confirmed: true })
    const { created } = answer.body as { created: { id: string }[] }
    const payload = await getTestPayload()
    const article = await payload.findByID({
      id: created[0]?.id ?? '',
      collection: 'articles',
      draft: true,
      locale: 'all',
      overrideAccess: true,
    })

    expect(created).toHaveLength(1)
    expect(article.title).toEqual({ de: 'Drachenschwanz', en: 'Kite tail' })
    expect(JSON.stringify((article.body as unknown as Record<string, unknown>)['de'])).toContain(
      'Binde ihn fest.',
    )
  })
})

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
