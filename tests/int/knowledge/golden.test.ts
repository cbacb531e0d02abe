import { beforeAll, describe, expect, test } from 'vitest'

import { loadArticles } from '@/demo/content/knowledge/loadArticles'
import { createKnowledgeSearch } from '@/knowledge/createKnowledgeSearch'
import { goldenQuestions } from '@/knowledge/golden/goldenQuestions'
import { getTestPayload } from '@tests/setup/database'

import { embeddings, index, publish, richText } from './helpers'

type Answer = {
  confidence: number
  language: string
  slug: null | string
  slugs: string[]
  text: string
}

const answers: Answer[] = []

describe('G2 search on the demo knowledge base', () => {
  beforeAll(async () => {
    const payload = await getTestPayload()
    const articles = loadArticles()

    for (const { audience, body, keywords, slug, title } of articles.filter(
      ({ language }) => language === 'en',
    )) {
      const id = await publish({ audience, body, keywords: keywords.join(', '), slug, title })

      for (const other of articles.filter(
        (article) => article.slug === slug && article.language !== 'en',
      )) {
        await payload.update({
          collection: 'articles',
          data: {
            _status: 'published',
            body: await richText(other.body),
            keywords: other.keywords.join(', '),
            title: other.title,
          },
          id,
          locale: other.language,
          overrideAccess: true,
        })
      }

      await index(id)
    }

    const search = createKnowledgeSearch({ embeddings, payload })

    for (const { language, question, slug } of goldenQuestions) {
      const { confidence, hits } = await search({
        audience: 'public',
        language,
        limit: 5,
        query: question,
      })
      const slugs = hits.map(({ articleSlug }) => articleSlug)
      answers.push({ confidence, language, slug, slugs, text: question })
    }
  }, 300_000)

  const answerable = (): Answer[] => answers.filter(({ slug }) => slug !== null)
  const isFound = ({ slug, slugs }: Answer): boolean =>
    slug !== null && slugs.slice(0, 3).includes(slug)

  test('the golden set is large enough to say something', () => {
    expect(answerable().length).toBeGreaterThanOrEqual(120)
    expect(answers.length - answerable().length).toBeGreaterThanOrEqual(60)
  })

  test('the right article is among the first three for at least 94 % of the questions', () => {
    expect(answerable().filter(isFound).length / answerable().length).toBeGreaterThanOrEqual(0.94)
  })

  test('at least 85 % are answered: confidence from 0.5 and the right article among the first three', () => {
    const answered = answerable().filter((answer) => answer.confidence >= 0.5 && isFound(answer))

    expect(answered.length / answerable().length).toBeGreaterThanOrEqual(0.85)
  })

  test.each([
    ['ar', 0.7],
    ['de', 0.78],
    ['en', 0.87],
    ['es', 0.78],
  ])('in "%s" at least a share of %f is answered', (language, least) => {
    const asked = answerable().filter((answer) => answer.language === language)
    const answered = asked.filter((answer) => answer.confidence >= 0.5 && isFound(answer))

    expect(answered.length / asked.length).toBeGreaterThanOrEqual(least)
  })

  test('at most 5 % of the questions without an answer get one', () => {
    const asked = answers.filter(({ slug }) => slug === null)
    const falselyAnswered = asked
      .filter(({ confidence }) => confidence >= 0.5)
      .map(({ text }) => text)

    expect(falselyAnswered.length / asked.length, falselyAnswered.join('\n')).toBeLessThanOrEqual(
      0.05,
    )
  })

  test('no internal runbook is ever among the hits', () => {
    expect(
      answers.flatMap(({ slugs }) => slugs).filter((slug) => slug.startsWith('runbook')),
    ).toEqual([])
  })
})
