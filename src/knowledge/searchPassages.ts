import type { EmbeddingModel, KnowledgeHit, KnowledgeSearchResult } from '@/contracts/ports'
import type { Audience } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import type { Ranked } from './rankCandidates'

import { analyseText } from './analyseText'
import { confidenceOf } from './confidenceOf'
import { findCandidates } from './findCandidates'
import { modelName } from './modelName'
import { rankCandidates } from './rankCandidates'

/** Candidates of each ranker. */
const perRanker = 30
const longestQuery = 2000
const mostWords = 32
/** Vectors this close decide by themselves; below, the words decided (requirement G2). */
const semanticLimit = 0.5

const nothing: KnowledgeSearchResult = { confidence: 0, hits: [], method: 'text' }

/**
 * Hybrid search over passages (requirement G2): nearest vectors and full text, misspelt words included, ranked together.
 * Only passages of the asked language and audience whose article is published as it was indexed.
 *
 * `confidence` is calibrated: below 0.5 the answer is "we do not know".
 */
export const searchPassages = async ({
  audience,
  embeddings,
  language,
  limit,
  query,
  run,
}: {
  audience: Audience
  embeddings: EmbeddingModel
  language: string
  limit: number
  query: string
  run: RunSql
}): Promise<KnowledgeSearchResult> => {
  const ranked = await rankPassages({ audience, embeddings, language, limit, query, run })
  let last = 1
  const hits = ranked.slice(0, limit).map(({ candidate, evidence }) => {
    // A later hit is never surer than an earlier one.
    last = Math.min(last, confidenceOf(evidence))

    return hitOf(candidate, last)
  })
  const [best] = ranked

  return best === undefined
    ? nothing
    : {
        confidence: hits[0]?.score ?? 0,
        hits,
        method: best.evidence.cosine >= semanticLimit ? 'semantic' : 'text',
      }
}

/** All candidates with what speaks for them, best first: what search shows, and what the fit of confidence learns from. */
export const rankPassages = async ({
  audience,
  embeddings,
  language,
  limit,
  query,
  run,
}: Parameters<typeof searchPassages>[0]): Promise<readonly Ranked[]> => {
  const asked = query.slice(0, longestQuery)
  const words = [...new Set(analyseText(asked))].slice(0, mostWords)

  if (words.length === 0) {
    return []
  }

  const [vector] = await embeddings.embed({ kind: 'query', texts: [asked] })

  if (vector === undefined) {
    return []
  }

  const found = await findCandidates({
    audience,
    // de-AT asks for German.
    language: language.toLowerCase().split('-')[0] ?? language,
    model: modelName(embeddings),
    perRanker: Math.max(perRanker, limit),
    run,
    vector,
    words,
  })

  return rankCandidates({ ...found, text: asked, words })
}

const hitOf = (candidate: Ranked['candidate'], score: number): KnowledgeHit => ({
  articleId: candidate.article_id,
  articleSlug: candidate.slug,
  articleTitle: candidate.title,
  headingPath: [candidate.title, ...candidate.headings],
  language: candidate.language,
  passageId: candidate.id,
  score,
  text: candidate.text,
})
