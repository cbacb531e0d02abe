import { describe, expect, test } from 'vitest'

import type { KnowledgeSearchResult } from '@/contracts/ports/knowledge'

import { searchInLanguages } from './searchInLanguages'

const result = (confidence: number, language: string): KnowledgeSearchResult => ({
  confidence,
  hits: [
    {
      articleId: 'a',
      articleSlug: 's',
      articleTitle: 't',
      headingPath: [],
      language,
      passageId: 'p',
      score: confidence,
      text: 'x',
    },
  ],
  method: 'text',
  words: [],
})

const ask = async (
  language: string,
  unusual: { confidence?: number; isTranslating?: boolean } = {},
): Promise<{ asked: string[]; language: string | undefined }> => {
  const asked: string[] = []
  const { hits } = await searchInLanguages({
    isTranslating: unusual.isTranslating ?? true,
    language,
    search: (code) => {
      asked.push(code)

      return Promise.resolve(result(code === 'en' ? 0.8 : (unusual.confidence ?? 0.2), code))
    },
  })

  return { asked, language: hits[0]?.language }
}

describe('which language an answer is looked up in', () => {
  test('English where nothing good was found and the house translates', async () => {
    expect(await ask('fr')).toEqual({ asked: ['fr', 'en'], language: 'en' })
  })

  test.each([
    ['the house does not translate', 'fr', { isTranslating: false }],
    ['their language has an article', 'de', { confidence: 0.9 }],
    ['they write English', 'en-GB', {}],
  ])('theirs alone where %s', async (_, language, unusual) => {
    expect(await ask(language, unusual)).toEqual({ asked: [language], language })
  })

  test('what was found in theirs stays where English knows no better', async () => {
    const low = (language: string) => Promise.resolve(result(0.3, language))
    const { hits } = await searchInLanguages({ isTranslating: true, language: 'fr', search: low })

    expect(hits[0]?.language).toBe('fr')
  })
})
