import { describe, expect, test } from 'vitest'

import { slugs } from '@/contracts/slugs'
import { make } from '@tests/factories/make'
import { getTestPayload, query } from '@tests/setup/database'

import { callRest } from '../access/callRest'
import { articleId, auditor, foreign, get, openLibrary, own, post, world } from './openLibrary'

openLibrary()

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
