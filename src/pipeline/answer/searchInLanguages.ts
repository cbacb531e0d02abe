import type { KnowledgeSearchResult } from '@/contracts/ports/knowledge'

import { searchConfidenceLimit } from '@/domain/assistant/searchConfidenceLimit'
import { primaryLanguage } from '@/domain/text/primaryLanguage'

/** The language that every article of a house has, and the one that others are translated from. */
const fallback = 'en'

/**
 * Searches in the customer's language and, where the house lets its model translate and nothing good was found, in
 * English too. What is found there carries its own language: whoever composes must not send it as it is.
 */
export const searchInLanguages = async ({
  isTranslating,
  language,
  search,
}: {
  isTranslating: boolean
  language: string
  search: (language: string) => Promise<KnowledgeSearchResult>
}): Promise<KnowledgeSearchResult> => {
  const own = await search(language)

  if (
    !isTranslating ||
    primaryLanguage(language) === fallback ||
    (own.confidence >= searchConfidenceLimit && own.hits.length > 0)
  ) {
    return own
  }

  const other = await search(fallback)

  return other.hits.length > 0 && other.confidence > own.confidence ? other : own
}
