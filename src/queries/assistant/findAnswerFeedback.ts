import type { AnswerFeedback, ArticleFeedback, FeedbackWords } from '@/contracts/answerFeedback'
import type { FeedbackReason } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

const days = 30
const most = 6

/**
 * The last thirty days of feedback on the assistant, counted, with the articles behind what did not help and the newest
 * words.
 *
 * @param mayReadWords Whether the newest comments belong into the answer; the counts always do.
 */
export const findAnswerFeedback = async ({
  mayReadWords,
  now,
  run,
}: {
  mayReadWords: boolean
  now: Date
  run: RunSql
}): Promise<AnswerFeedback> => {
  const since = new Date(now.getTime() - days * 86_400_000).toISOString()
  const [counts] = await run<{
    did_not_help: number
    helped: number
    sent: number
    stars: [number, number, number, number, number]
  }>(sql`
    select count(*) filter (where f.message_id is not null and f.is_helpful)::int as helped,
           count(*) filter (where f.message_id is not null and f.is_helpful is not true)::int as did_not_help,
           array[count(*) filter (where f.rating = 1)::int, count(*) filter (where f.rating = 2)::int,
                 count(*) filter (where f.rating = 3)::int, count(*) filter (where f.rating = 4)::int,
                 count(*) filter (where f.rating = 5)::int] as stars,
           (select count(*)::int from assistant_runs r where r.outcome = 'sent' and r.created_at > ${since}) as sent
      from feedback f where f.about = 'assistant' and f.created_at > ${since}`)
  const reasons = await run<{ count: number; reason: FeedbackReason }>(sql`
    select f.reason, count(*)::int as count from feedback f
     where f.about = 'assistant' and f.created_at > ${since} and f.reason is not null
     group by f.reason order by count desc, f.reason`)
  const articles = await run<ArticleFeedback>(sql`
    with said as (
      select distinct f.id, f.is_helpful is true as did_help, (s -> 'source' ->> 'articleId')::uuid as article_id
        from feedback f join messages m on m.id = f.message_id,
             jsonb_array_elements(case when jsonb_typeof(m.sources) = 'array' then m.sources else '[]'::jsonb end) s
       where f.about = 'assistant' and f.created_at > ${since} and s -> 'source' ->> 'articleId' is not null)
    select a.id, count(*) filter (where said.did_help)::int as helped,
           count(*) filter (where not said.did_help)::int as "didNotHelp",
           coalesce((select l.title from articles_locales l where l._parent_id = a.id
                      order by l._locale = 'en' desc limit 1), a.slug) as title
      from said join articles a on a.id = said.article_id
     group by a.id, a.slug having bool_or(not said.did_help)
     order by "didNotHelp" desc, helped, a.id limit ${most}`)

  return {
    articles,
    days,
    didNotHelp: counts?.did_not_help ?? 0,
    helped: counts?.helped ?? 0,
    latest: mayReadWords ? await findWords({ run, since }) : [],
    reasons,
    sent: counts?.sent ?? 0,
    stars: counts?.stars ?? [0, 0, 0, 0, 0],
  }
}

const findWords = async ({
  run,
  since,
}: {
  run: RunSql
  since: string
}): Promise<FeedbackWords[]> => {
  const rows = await run<Omit<FeedbackWords, 'at'> & { readonly at: Date | string }>(sql`
    select f.id, f.created_at as at, k.number as "caseNumber", f.comment, f.rating::int, f.reason,
           case when f.message_id is not null then f.is_helpful is true end as "didHelp"
      from feedback f join cases k on k.id = f.case_id
     where f.about = 'assistant' and f.created_at > ${since}
     order by (f.comment is not null or f.reason is not null) desc, f.created_at desc, f.id limit ${most}`)

  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}
