import type { Audience } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { AlikeWord } from './synonyms/expandWords'

/** A word of the question as the index knows it: itself, words that mean the same, or words that are spelt nearly alike. */
export type MeantWord = {
  readonly likeness: number
  /** Place in the question's words. */
  readonly ord: number
  readonly passages: number
  readonly word: string
}

export type Candidate = {
  readonly article_id: string
  /** Null where the vector is another model's. */
  readonly cosine: null | number
  readonly headings: readonly string[]
  readonly id: string
  readonly language: string
  readonly slug: string
  readonly text: string
  readonly text_length: number
  readonly title: string
  /** The tsvector as text: `'refund':1A,7C 'review':2A`. */
  readonly words: string
}

export type Found = {
  readonly candidates: readonly Candidate[]
  readonly meant: readonly MeantWord[]
  readonly totals: { readonly passages: number; readonly text_words: number } | null
}

/**
 * Words are looked up rarest first until this many passages use them; a common word next to a rare one finds nothing
 * new, and reading all its passages would take seconds in a large base. Ranking still counts every word. When even the
 * rarest word is that common, so many of its passages are looked at, and the vectors find the rest.
 */
const mostMatches = 1200
/** Likeness of letters (pg_trgm) from which an unknown word may be a known one misspelt. */
const leastLikeness = 0.36

/**
 * Passages that may answer, in one round trip: the nearest vectors and the passages that say the rarest words of the
 * question. Only those whose article is published, for this audience and department, and still as it was read.
 */
export const findCandidates = async ({
  alike,
  audience,
  departmentIds,
  language,
  model,
  perRanker,
  run,
  vector,
  words,
}: {
  alike: readonly AlikeWord[]
  audience: Audience
  departmentIds: 'all' | readonly string[]
  language: string
  model: string
  perRanker: number
  run: RunSql
  vector: Float32Array
  words: readonly string[]
}): Promise<Found> => {
  const literal = JSON.stringify([...vector])
  // Internal readers see everything; a customer's question only meets public passages.
  const isPublic = audience === 'public'
  const isEverywhere = departmentIds === 'all'
  const departments = departmentIds === 'all' ? [] : [...departmentIds]
  const [row] = await run<{ [Key in keyof Found]: Found[Key] | null }>(sql`
    -- Planned anew each time: a plan for any words reads every passage.
    with asked as materialized (
      select term, ord::integer from unnest(${sql.param(words)}::text[]) with ordinality a (term, ord)),
    alike as materialized (
      select e.ord, e.word, e.likeness
        from jsonb_to_recordset(${JSON.stringify(alike)}::jsonb) e (ord integer, word text, likeness real)),
    known as materialized (
      select a.ord, w.word, w.passages, 1::real as likeness
        from asked a join knowledge_words w on w.language = ${language} and w.word = a.term and w.passages > 0),
    meant as materialized (
      select * from known
      union all
      select e.ord, w.word, w.passages, e.likeness
        from alike e join knowledge_words w on w.language = ${language} and w.word = e.word and w.passages > 0
      union all
      select a.ord, n.* from asked a cross join lateral (
        select w.word, w.passages, similarity(w.word, a.term) as likeness from knowledge_words w
         where w.language = ${language} and w.word % a.term and w.passages > 0
           and similarity(w.word, a.term) >= ${leastLikeness}
         order by likeness desc, w.word limit 3) n
       where length(a.term) > 3 and not exists (select 1 from known k where k.ord = a.ord)
         and not exists (select 1 from alike e where e.ord = a.ord)),
    rare as (
      select word from (
        select word, sum(passages) over (order by passages, word) as running, row_number() over (order by passages, word) as place
          from (select distinct word, passages from meant) m) r
       where running <= ${mostMatches} or place = 1),
    query as materialized (
      select (select string_agg('''' || word || '''', ' | ') from rare)::tsquery as rare,
             (select string_agg('''' || word || '''', ' | ') from (select distinct word from meant) m)::tsquery as every),
    said as materialized (
      select s.id from query q cross join lateral (
        select p.id, ts_rank('{0.1, 0.2, 0.5, 1}', p.words, q.rare) + ts_rank('{0.1, 0.2, 0.5, 1}', p.words, q.every) as rank
          from (select id, words from knowledge_passages
                 where words @@ q.rare and language = ${language} and (audience = 'public' or not ${isPublic})
                 limit ${mostMatches}) p) s
       order by s.rank desc, s.id limit ${perRanker}),
    picked as (
      select knowledge_near(${literal}::vector, ${language}, ${isPublic}, ${model}, ${perRanker}) as id
      union select id from said),
    shown as (
      select p.id, p.article_id, p.title, p.slug, p.headings, p.text, p.language, p.text_length, p.words::text as words,
             case when p.model = ${model} then 1 - (p.embedding <=> ${literal}::vector) end as cosine
        from knowledge_passages p join articles a on a.id = p.article_id
        -- An array, not a join: the planner expects a thousand rows of a function and would read the whole table.
       where p.id = any (array(select id from picked))
         and a._status = 'published' and a.updated_at = p.article_updated_at
         and (a.audience = 'public'
              or (not ${isPublic}
                  and (${isEverywhere} or a.department_id is null or a.department_id = any(${sql.param(departments)}::uuid[])))))
    select (select json_agg(shown) from shown) as candidates, (select json_agg(meant) from meant) as meant,
           (select json_build_object('passages', passages, 'text_words', text_words)
              from knowledge_totals where language = ${language} and passages > 0) as totals`)

  return {
    candidates: row?.candidates ?? [],
    meant: row?.meant ?? [],
    totals: row?.totals ?? null,
  }
}
