import type { KnowledgeSearch, KnowledgeSearchResult } from '@/contracts/ports/knowledge'

/** From here on search says that it knows (docs/evaluation-knowledge.md). */
export const known = 0.5

/** Asks in a language and, where that knows nothing, in English: the surer of the two. */
export const searchWithFallback = async (
  search: KnowledgeSearch,
  asked: Parameters<KnowledgeSearch>[0],
): Promise<{ found: KnowledgeSearchResult; isFallback: boolean; isKnown: boolean }> => {
  const own = await search(asked)
  const english =
    asked.language !== 'en' && own.confidence < known
      ? await search({ ...asked, language: 'en' })
      : own
  const found = english.confidence > own.confidence ? english : own

  return { found, isFallback: found !== own, isKnown: found.confidence >= known }
}
