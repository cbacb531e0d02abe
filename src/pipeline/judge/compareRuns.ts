import type { Payload } from 'payload'

import type { SQL } from '@/lib/sql'

import { waitsForApproval } from '@/contracts/assistant'
import { compareAnswers } from '@/domain/assistant/compareAnswers'
import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn, sqlOn } from '@/lib/sql'

type Row = {
  answer: string
  case_id: string
  category_id: null | string
  department_id: null | string
  is_approved: boolean
  mode: string
  outcome: 'drafted' | 'sent' | 'shadowed'
  rating: null | number
  reply_at: Date | null | string
  reply_id: null | string
  reply_text: null | string
  run_id: string
  was_quiet: boolean
  would_send: boolean
}

/** Read again for a day after a case moved: a worker that was away that long misses none. */
const lookBackHours = 24
const oldestDays = 30
const quietDays = 7
const mostRuns = 200
const leastGoodRating = 3

/**
 * One comparison for each run that people have decided on: a draft they sent as it was or edited, a reply of their own
 * to the same message, a rating, a correction of what had been sent, or a week without a word.
 *
 * @returns how many were new.
 */
export const compareRuns = async ({
  now,
  payload,
}: {
  now: Date
  payload: Payload
}): Promise<number> => {
  const rows = await sqlOn(payload)<Row>(undecided(now))
  const values = rows.map((row) => valuesOf(row, now))

  if (values.length === 0) {
    return 0
  }

  return inTransaction({
    payload,
    work: async (req) => {
      const run = await sqlIn(req)
      const written = await run<{ run_id: string }>(sql`
        insert into assistant_comparisons (run_id, case_id, department_id, category_id, mode, would_send, basis,
          answer, reply_id, similarity, edits, agrees, decided_at)
        values ${sql.join(values, sql`, `)}
        on conflict (run_id) do nothing returning run_id`)

      return written.length
    },
  })
}

const undecided = (now: Date): SQL => sql`
  select r.id as run_id, r.case_id, c.department_id, c.category_id, r.mode::text as mode, r.outcome::text as outcome,
         step.answer, reply.id as reply_id, reply.text as reply_text, reply.created_at as reply_at, f.rating::int as rating,
         (r.outcome = 'sent' or r.reason like 'Would send:%' or r.reason = ${waitsForApproval}) as would_send,
         (r.outcome = 'drafted' and reply.id is not null and reply.id = r.answer_id) as is_approved,
         not exists (select 1 from messages i where i.case_id = r.case_id and i.direction = 'inbound'
                        and i.is_automatic is not true and i.created_at > r.created_at
                        and i.created_at < r.created_at + make_interval(days => ${quietDays})) as was_quiet
    from assistant_runs r
    join cases c on c.id = r.case_id
    join messages m on m.id = r.message_id
    cross join lateral (
      select s -> 'output' ->> 'answer' as answer
        from jsonb_array_elements(case when jsonb_typeof(r.trace) = 'array' then r.trace else '[]'::jsonb end) s
       where s ->> 'name' = 'reason' limit 1) step
    left join lateral (
      -- What a person sent to this very message: before the customer wrote again.
      select a.id, a.text, a.created_at from messages a
       where a.case_id = r.case_id and a.direction = 'outbound' and a.is_draft is not true and a.created_at >= m.created_at
         and (a.author_kind = 'agent' or (a.id = r.answer_id and r.outcome = 'drafted'))
         and not exists (select 1 from messages i where i.case_id = r.case_id and i.direction = 'inbound'
                            and i.created_at > m.created_at and i.created_at < a.created_at)
       order by a.created_at limit 1) reply on true
    left join lateral (
      select min(rating) as rating from feedback where message_id = r.answer_id) f on true
   where r.outcome in ('drafted', 'sent', 'shadowed') and step.answer is not null
     and r.created_at > ${daysBefore(now, oldestDays)}
     and (c.updated_at > ${daysBefore(now, lookBackHours / 24)} or f.rating is not null
          or r.created_at < ${daysBefore(now, quietDays)})
     and not exists (select 1 from assistant_comparisons x where x.run_id = r.id)
     and case r.outcome
           when 'sent' then reply.id is not null or f.rating is not null or r.created_at < ${daysBefore(now, quietDays)}
           else reply.id is not null end
   order by r.created_at limit ${mostRuns}`

const daysBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString()

const valuesOf = (row: Row, now: Date): SQL => {
  const { agrees, basis, edits, similarity } = judge(row)
  const decidedAt = row.reply_at === null ? now : new Date(row.reply_at)

  return sql`(${row.run_id}, ${row.case_id}, ${row.department_id}, ${row.category_id}, ${row.mode}, ${row.would_send},
    ${basis}, ${row.answer}, ${row.reply_id}, ${similarity}, ${edits}, ${agrees}, ${decidedAt.toISOString()})`
}

type Judged = {
  agrees: boolean
  basis: 'approved' | 'corrected' | 'quiet' | 'rating' | 'reply'
  edits: null | number
  similarity: null | number
}

const judge = (row: Row): Judged => {
  const compared = row.reply_text === null ? null : compareAnswers(row.answer, row.reply_text)
  const texts = { edits: compared?.edits ?? null, similarity: compared?.similarity ?? null }

  if (row.outcome !== 'sent') {
    return {
      ...texts,
      agrees: compared?.agrees ?? false,
      basis: row.is_approved ? 'approved' : 'reply',
    }
  }

  if (row.rating !== null) {
    return { ...texts, agrees: row.rating >= leastGoodRating, basis: 'rating' }
  }

  // Somebody of ours had to write after it, to the same message: it was not the answer.
  return compared === null
    ? { ...texts, agrees: row.was_quiet, basis: 'quiet' }
    : { ...texts, agrees: false, basis: 'corrected' }
}
