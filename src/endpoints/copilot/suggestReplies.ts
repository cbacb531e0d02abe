import type { AnswerComposer, GroundedSentence } from '@/contracts/ports/answer'
import type { KnowledgeSearch } from '@/contracts/ports/knowledge'
import type { CaseTalk } from '@/queries/copilot/findCaseTalk'

import { questionOf } from './questionOf'

export type ReplySuggestion = {
  readonly articleSlug: string
  readonly articleTitle: string
  /** 0–1: below 0.5 it is a place to read on, not an answer. */
  readonly confidence: number
  readonly sentences: readonly GroundedSentence[]
  readonly text: string
}

const mostHits = 8
const mostSuggestions = 3
const leastConfidence = 0.25

/**
 * Replies to the customer's last message, one per article, best first, made of the article's own sentences. Only public
 * articles: what is suggested here is meant to be sent.
 */
export const suggestReplies = async ({
  composer,
  search,
  talk,
}: {
  composer: AnswerComposer
  search: KnowledgeSearch
  talk: CaseTalk
}): Promise<readonly ReplySuggestion[]> => {
  const { channel, language } = talk
  const question = questionOf(talk)
  const { hits } = await search({ audience: 'public', language, limit: mostHits, query: question })
  const suggestions: ReplySuggestion[] = []

  for (const [, own] of Map.groupBy(hits, ({ articleId }) => articleId)) {
    const [best] = own

    if (
      best === undefined ||
      best.score < leastConfidence ||
      suggestions.length >= mostSuggestions
    ) {
      continue
    }

    const { answer } = await composer({ channel, hits: own, language, question })

    if (answer.sentences.length > 0) {
      suggestions.push({
        articleSlug: best.articleSlug,
        articleTitle: best.articleTitle,
        confidence: answer.confidence,
        sentences: answer.sentences,
        text: answer.sentences.map(({ text }) => text).join('\n'),
      })
    }
  }

  return suggestions
}
