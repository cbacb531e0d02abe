import type { EscalationFacts } from '@/domain/escalation/escalationTypes'
import type { Channel } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

export type PastMessage = {
  readonly caseNumber: string
  readonly facts: EscalationFacts
}

type Row = {
  category_label: string
  channel: Channel
  created_at: Date | string
  misses: number
  number: string
  previous: null | { category: null | string; created_at: string }[]
  sentiment: number
  subject: null | string
  text: string
  toxicity: null | number
  wants_person: null | number
}

const most = 1000

/** The newest messages of customers as the triggers saw them. Index: triage_results_created_at. */
export const findPastMessages = async ({
  run,
}: {
  run: RunSql
}): Promise<readonly PastMessage[]> => {
  const rows = await run<Row>(sql`
    select c.number, c.subject, m.channel::text as channel, left(m.text, 8000) as text, m.created_at, t.category_label,
           t.sentiment::float8 as sentiment, t.toxicity::float8 as toxicity, t.wants_person::float8 as wants_person,
           case when exists (select 1 from assistant_runs a join assistant_runs_flags f on f.parent_id = a.id
                             where a.message_id = m.id and f.value::text = 'KB_MISS') then 2 else 0 end as misses,
           (select json_agg(json_build_object('category', k.key, 'created_at', p.created_at)) from (
              select category_id, created_at from cases
               where customer_id = c.customer_id and id <> c.id and created_at < m.created_at
               order by created_at desc limit 20) p left join categories k on k.id = p.category_id) as previous
      from (select * from triage_results order by created_at desc limit ${most}) t
      join messages m on m.id = t.message_id
      join cases c on c.id = t.case_id`)

  return rows.map((row) => ({
    caseNumber: row.number,
    facts: {
      category: row.category_label,
      channel: row.channel,
      knowledgeMisses: row.misses,
      now: new Date(row.created_at),
      previousCases: (row.previous ?? []).map(({ category, created_at }) => ({
        category,
        createdAt: new Date(created_at),
      })),
      sentiment: row.sentiment,
      subject: row.subject,
      text: row.text,
      toxicity: row.toxicity ?? 0,
      wantsPerson: row.wants_person ?? 0,
    },
  }))
}
