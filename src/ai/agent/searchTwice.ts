import type { AssistantInput } from '@/contracts/assistant'
import { hitOf } from '@/contracts/foundArticle'
import type { KnowledgeHit } from '@/contracts/ports/knowledge'
import { searchConfidenceLimit } from '@/domain/assistant/searchConfidenceLimit'
import { primaryLanguage } from '@/domain/text/primaryLanguage'

import type { ToolRunner } from './makeToolRunner'
import { reformulateQuery } from './reformulateQuery'

const maxResults = 5
const maxQueryLength = 1000

export type SearchOutcome = {
  readonly confidence: number
  readonly hits: readonly KnowledgeHit[]
  /** Searches below the limit: 2 fires KB_MISS. */
  readonly misses: number
}

/**
 * Asks the knowledge base, and once more in other words when the first answer is not good enough. Quotes cannot be
 * translated: what speaks another language than the customer was not found.
 */
export const searchTwice = async (
  { tools }: ToolRunner,
  { message, triage }: Pick<AssistantInput, 'message' | 'triage'>,
): Promise<SearchOutcome> => {
  const first = `${message.subject ?? ''}\n${message.text}`.trim().slice(0, maxQueryLength)
  const second = reformulateQuery({ ...message, entities: triage.entities })
  let best: SearchOutcome = { confidence: 0, hits: [], misses: 0 }
  for (const query of [first, second.slice(0, maxQueryLength)]) {
    const found = await tools.search_knowledge_base({ max_results: maxResults, query })
    const articles = found.articles.filter(
      ({ language }) => primaryLanguage(language) === primaryLanguage(triage.language.code),
    )
    const isMiss = found.confidence < searchConfidenceLimit || articles.length === 0
    const misses = best.misses + (isMiss ? 1 : 0)
    if (isMiss && found.confidence <= best.confidence && best.hits.length > 0) {
      best = { ...best, misses }
      continue
    }
    const hits = articles.map(hitOf)
    best = { confidence: found.confidence, hits, misses: isMiss ? misses : 0 }
    if (!isMiss) break
  }
  return best
}
