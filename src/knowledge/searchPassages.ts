import type { KnowledgeHit, KnowledgeSearchResult } from '@/contracts/ports/knowledge'
import type { EmbeddingModel } from '@/contracts/ports/model'
import type { Audience } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import { primaryLanguage } from '@/domain/text/primaryLanguage'

import type { Found } from './findCandidates'
import type { Ranked } from './rankCandidates'
import type { Synonym } from './synonyms/expandWords'

import { analyseText } from './analyseText'
import { confidenceOf } from './confidenceOf'
import { findCandidates } from './findCandidates'
import { modelName } from './modelName'
import { rankCandidates } from './rankCandidates'
import { expandWords } from './synonyms/expandWords'

/** Candidates of each ranker. */
const perRanker = 30
const longestQuery = 2000
const mostWords = 32
/** Vectors this close decide by themselves; below, the words decided (requirement G2). */
const semanticLimit = 0.5

const nothing: KnowledgeSearchResult = { confidence: 0, hits: [], method: 'text', words: [] }

/** What candidates are looked up for. */
export type Lookup = Pick<
  Parameters<typeof findCandidates>[0],
  'alike' | 'audience' | 'language' | 'vector' | 'words'
>

type Asked = {
  /** Stands around the look-up of candidates: to keep what was found, or to search a knowledge base as it would be. */
  readonly around?: (find: () => Promise<Found>, lookup: Lookup) => Promise<Found>
  readonly audience: Audience
  /** Departments whose own articles are found; left out: none of them. `all` for those who see everything. */
  readonly departmentIds?: 'all' | readonly string[]
  readonly embeddings: EmbeddingModel
  readonly language: string
  readonly limit: number
  readonly query: string
  readonly run: RunSql
  /** Reads the words that mean the same, for a language. Left out: there are none. */
  readonly synonyms?: (language: string) => Promise<readonly Synonym[]>
}

/**
 * Hybrid search over passages (requirement G2): nearest vectors and full text, misspelt words and synonyms included,
 * ranked together. Only passages of the asked language and audience whose article is published as it was indexed.
 *
 * `confidence` is calibrated: below 0.5 the answer is "we do not know".
 */
export const searchPassages = async (asked: Asked): Promise<KnowledgeSearchResult> => {
  const { ranked, words } = await lookUp(asked)
  let last = 1
  const hits = ranked.slice(0, asked.limit).map(({ candidate, evidence }) => {
    // A later hit is never surer than an earlier one.
    last = Math.min(last, confidenceOf(evidence, asked.embeddings.confidence))

    return hitOf(candidate, last)
  })
  const [best] = ranked

  return best === undefined
    ? nothing
    : {
        confidence: hits[0]?.score ?? 0,
        hits,
        method: best.evidence.cosine >= semanticLimit ? 'semantic' : 'text',
        words,
      }
}

/** All candidates with what speaks for them, best first: what search shows, and what the fit of confidence learns from. */
export const rankPassages = async (asked: Asked): Promise<readonly Ranked[]> =>
  (await lookUp(asked)).ranked

const lookUp = async ({
  around = (find) => find(),
  audience,
  departmentIds = [],
  embeddings,
  language: wanted,
  limit,
  query,
  run,
  synonyms,
}: Asked): Promise<{ ranked: readonly Ranked[]; words: readonly string[] }> => {
  const asked = query.slice(0, longestQuery)
  const words = [...new Set(analyseText(asked))].slice(0, mostWords)

  if (words.length === 0) {
    return { ranked: [], words }
  }

  const language = primaryLanguage(wanted)
  const { alike, phrases } = expandWords({ synonyms: (await synonyms?.(language)) ?? [], words })
  const text = [asked, ...phrases].join('\n')
  const [vector] = await embeddings.embed({ kind: 'query', texts: [text] })

  if (vector === undefined) {
    return { ranked: [], words }
  }

  const lookup = { alike, audience, language, vector, words }
  const found = await around(
    () =>
      findCandidates({
        ...lookup,
        departmentIds,
        model: modelName(embeddings),
        perRanker: Math.max(perRanker, limit),
        run,
      }),
    lookup,
  )

  return {
    ranked: rankCandidates({ ...found, text, words }),
    words: [...new Set([...words, ...found.meant.map(({ word }) => word)])],
  }
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
