import type { SimilarCase } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'

import { foldText } from '@/domain/text/foldText'
import { stopWords } from '@/domain/text/stopWords'
import { sql } from '@/lib/sql'

import type { RawMoment } from './moments'
import type { DeskScope } from './scope'

import { messageWords, subjectWords } from './expressions'
import { isoOrNull } from './moments'
import { isVisible } from './scope'

const mostSimilar = 5
const mostWords = 12
/** Read at most so many that share a word: what is everywhere says nothing. */
const mostRead = 400

/**
 * Finished cases that share words with the first message, best first, with the last answer that was given: what
 * worked last time. Only what these eyes may see. The rarer the shared words among the hits, the better; subjects
 * count double. Each lookup is planned as if all its rows were wanted and stopped early: planned with the limit,
 * Postgres would read the whole table for a word it takes to be common. Indexes: desk_message_words, desk_subject_words.
 */
export const findSimilar = async ({
  caseId,
  run,
  scope,
}: {
  caseId: string
  run: RunSql
  scope: DeskScope
}): Promise<SimilarCase[]> => {
  const [own] = await run<{ subject: string; text: null | string }>(sql`
    select c.subject,
           (select left(m.text, 4000) from messages m
             where m.case_id = c.id and m.direction = 'inbound' order by m.created_at limit 1) as text
      from cases c where c.id = ${caseId}`)

  if (own === undefined) {
    return []
  }

  const words = topWords(`${own.subject} ${own.subject} ${own.text ?? ''}`)

  if (words.length < 2) {
    return []
  }

  // Two of the words at least: one alone is chance.
  const pairs = words
    .slice(0, 6)
    .flatMap((word, at) => words.slice(at + 1, 7).map((other) => `('${word}' & '${other}')`))
  const strict = pairs.join(' | ')
  const any = words.map((word) => `'${word}'`).join(' | ')
  const rows = await run<{
    answer: null | string
    id: string
    number: string
    resolved_at: RawMoment
    subject: string
  }>(sql`
    with all_messages as materialized (
      select x.case_id, x.text from messages x
       where ${sql.raw(messageWords('x'))} @@ to_tsquery('simple', ${strict}) and x.direction = 'inbound'),
    all_subjects as materialized (
      select x.id, x.subject from cases x
       where ${sql.raw(subjectWords('x'))} @@ to_tsquery('simple', ${strict})),
    in_messages as (
      select x.case_id as id, max(ts_rank(${sql.raw(messageWords('x'))}, to_tsquery('simple', ${any}), 1)) as score
        from (select * from all_messages limit ${mostRead}) x group by 1),
    in_subjects as (
      select x.id, 2 * ts_rank(${sql.raw(subjectWords('x'))}, to_tsquery('simple', ${any}), 1) as score
        from (select * from all_subjects limit ${mostRead}) x),
    scored as (
      select id, sum(score) as score from (select * from in_messages union all select * from in_subjects) hits group by 1)
    select c.id, c.number, c.subject, c.resolved_at, answer.text as answer
      from scored join cases c on c.id = scored.id
      left join lateral (
        select left(m.text, 700) as text from messages m
         where m.case_id = c.id and m.direction = 'outbound' and m.is_draft is not true
         order by m.created_at desc limit 1) answer on true
     where c.id <> ${caseId} and c.status in ('resolved', 'closed') and ${isVisible(scope)}
     order by (answer.text is not null) desc, scored.score desc, c.id desc limit ${mostSimilar}`)

  return rows.map(({ answer, id, number, resolved_at, subject }) => ({
    answer,
    id,
    number,
    resolvedAt: isoOrNull(resolved_at),
    subject,
  }))
}

/** The words that say most, the most frequent first; letters and digits only, so that they fit a query as they are. */
const topWords = (text: string): string[] => {
  const counts = new Map<string, number>()

  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{3,40}/gu) ?? []) {
    if (!stopWords.has(foldText(word))) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }

  return [...counts]
    .toSorted((a, b) => b[1] - a[1] || b[0].length - a[0].length)
    .slice(0, mostWords)
    .map(([word]) => word)
}
