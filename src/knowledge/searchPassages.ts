import type { Payload } from 'payload'

import type { EmbeddingModel, KnowledgeHit, KnowledgeSearchResult } from '@/contracts/ports'
import type { Audience } from '@/domain/vocabulary'

import { contentWords } from '@/domain/text/contentWords'
import { sql, sqlOn } from '@/lib/sql'

import { calibrate } from './calibrate'
import { textConfig } from './textConfig'

/** Candidates of each ranker, and the constant of reciprocal-rank fusion (Cormack, Clarke and Büttcher 2009). */
const perRanker = 30
const fusionConstant = 60
const longestQuery = 2000

type Row = {
  article_id: string
  cosine: null | number
  headings: string[]
  id: string
  language: string
  slug: string
  text: string
  text_rank: null | number
  title: string
}

/**
 * Hybrid search over passages (requirement G2): vectors, full text in the language and trigrams for typos, fused by
 * reciprocal rank. Only passages of the asked language and audience. `confidence` is calibrated: below 0.5 the answer is
 * "we do not know".
 */
export const searchPassages = async ({
  audience,
  embeddings,
  language,
  limit,
  payload,
  query,
}: {
  audience: Audience
  embeddings: EmbeddingModel
  language: string
  limit: number
  payload: Payload
  query: string
}): Promise<KnowledgeSearchResult> => {
  const asked = query.slice(0, longestQuery)
  const [vector] = await embeddings.embed({ kind: 'query', texts: [asked] })
  const words = contentWords(asked)

  if (vector === undefined || words.length === 0) {
    return { confidence: 0, hits: [], method: 'text' }
  }

  const literal = JSON.stringify([...vector])
  const model = `${embeddings.name} ${embeddings.version}`
  const anyWord = words.slice(0, 40).map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, '')).filter((word) => word !== '').join(' or ')
  // Internal readers see everything; a customer's question only meets public passages.
  const visible = audience === 'public' ? sql`audience = 'public'` : sql`true`
  const rows = await sqlOn(payload)<Row>(sql`
    with asked as (select websearch_to_tsquery(${textConfig(language)}::regconfig, ${anyWord}) as words),
    near as (
      select id, 1 - (embedding <=> ${literal}::vector) as cosine, row_number() over (order by embedding <=> ${literal}::vector) as place
        from (select id, embedding from knowledge_passages
               where language = ${language} and ${visible} and model = ${model}
               order by embedding <=> ${literal}::vector limit ${perRanker}) n),
    said as (
      select p.id, ts_rank_cd(p.words, asked.words, 1) as rank, row_number() over (order by ts_rank_cd(p.words, asked.words, 1) desc) as place
        from knowledge_passages p, asked
       where p.language = ${language} and ${visible} and p.words @@ asked.words
       order by rank desc limit ${perRanker}),
    spelt as (
      select id, row_number() over (order by word_similarity(title, ${asked.slice(0, 300)}) desc) as place
        from knowledge_passages
       where language = ${language} and ${visible} and word_similarity(title, ${asked.slice(0, 300)}) > 0.35
       order by word_similarity(title, ${asked.slice(0, 300)}) desc limit ${perRanker})
    select p.id, p.article_id, p.title, p.slug, p.headings, p.text, p.language, near.cosine::float8 as cosine, said.rank::float8 as text_rank
      from knowledge_passages p
      left join near on near.id = p.id left join said on said.id = p.id left join spelt on spelt.id = p.id
     where near.id is not null or said.id is not null or spelt.id is not null
     order by coalesce(1.0 / (${fusionConstant} + near.place), 0) + coalesce(1.0 / (${fusionConstant} + said.place), 0)
            + 0.5 * coalesce(1.0 / (${fusionConstant} + spelt.place), 0) desc, p.id
     limit ${limit}`)

  return calibrate({ asked: words, hits: rows.map(hitOf), scores: rows.map(({ cosine }) => cosine) })
}

const hitOf = (row: Row): KnowledgeHit => ({
  articleId: row.article_id,
  articleSlug: row.slug,
  articleTitle: row.title,
  headingPath: [row.title, ...row.headings],
  language: row.language,
  passageId: row.id,
  score: 0,
  text: row.text,
})
