import type { Payload } from 'payload'

import type { TriageExample } from '@/contracts/ports/triage'
import type { CorrectableLabel, LabelValue } from '@/domain/triage/corrections'
import type { Priority } from '@/domain/vocabulary'

import { storedCorrections } from '@/contracts/triageCorrections'
import { priorities } from '@/domain/vocabulary'
import { sql, sqlOn } from '@/lib/sql'

export type PeoplesExample = TriageExample & { readonly caseId: string }

/** Newer cases say more about today than older ones; beyond this many, training only takes longer. */
const mostExamples = 100_000
/** Small enough that a page never comes near the time limit of a statement. */
const pageSize = 5000
/** What a model reads of a long mail anyway. */
const longestText = 8000

/**
 * What people said, the newest first: messages whose labels they corrected, and the first message of cases that an
 * agent resolved, with the category and priority they left it at. What only a model said is no example, and
 * neither is what was said after `until`.
 */
export const readExamples = async ({
  payload,
  until,
}: {
  payload: Payload
  until: Date
}): Promise<PeoplesExample[]> => {
  const run = sqlOn(payload)
  const examples: PeoplesExample[] = []
  let before: null | string = null

  do {
    const rows: Row[] = await run<Row>(sql`
      select m.id, c.id as case_id, c.subject, left(m.text, ${longestText}) as text, t.corrections,
             case when r.is_resolved then g.key end as category, case when r.is_resolved then c.priority::text end as priority
        from messages m
        join cases c on c.id = m.case_id
        left join categories g on g.id = c.category_id
        left join triage_results t on t.message_id = m.id
        cross join lateral (
          select c.resolved_at <= ${until.toISOString()}
                 and not exists (select 1 from messages e where e.case_id = c.id and e.direction = 'inbound'
                                   and (e.created_at, e.id) < (m.created_at, m.id))
                 and exists (select 1 from case_events e where e.case_id = c.id and e.kind = 'moved'
                               and e.actor_kind = 'staff' and e.data ->> 'to' = 'resolved') as is_resolved) r
       where m.direction = 'inbound' and (r.is_resolved or t.corrections is not null)
         and (c.resolved_at is not null or t.corrections is not null)
         and (${before}::uuid is null or m.id < ${before}::uuid)
       order by m.id desc limit ${pageSize}`)
    examples.push(...rows.flatMap((row) => exampleOf(row, until) ?? []))
    before = rows.length === pageSize ? (rows.at(-1)?.id ?? null) : null
  } while (before !== null && examples.length < mostExamples)

  return examples.slice(0, mostExamples)
}

type Row = {
  case_id: string
  category: null | string
  corrections: unknown
  id: string
  priority: null | string
  subject: string
  text: string
}

/** A correction says more than how the case was left: it is about this very message. */
const exampleOf = (row: Row, until: Date): null | PeoplesExample => {
  const corrections = storedCorrections.parse(row.corrections ?? {})
  const said = (label: CorrectableLabel): LabelValue | null => {
    const correction = corrections[label]

    return correction === undefined || correction.at > until.toISOString() ? null : correction.to
  }
  const category = text(said('category')) ?? row.category
  const intent = text(said('intent'))
  const language = text(said('language'))
  const priority = priorityOf(text(said('priority')) ?? row.priority)
  const sentiment = said('sentiment')
  const wantsPerson = said('wantsPerson')

  return [category, intent, language, priority, sentiment, wantsPerson].every((one) => one === null)
    ? null
    : {
        // Of no category, it still teaches what else people said of it.
        category: category ?? '',
        caseId: row.case_id,
        ...(intent === null ? {} : { intent }),
        ...(language === null ? {} : { language }),
        ...(priority === null ? {} : { priority }),
        ...(typeof sentiment === 'number' ? { sentiment } : {}),
        ...(typeof wantsPerson === 'boolean' ? { wantsPerson } : {}),
        text: row.text.startsWith(row.subject) ? row.text : `${row.subject}\n${row.text}`,
      }
}

const text = (value: LabelValue | null): null | string => (typeof value === 'string' ? value : null)

const priorityOf = (value: null | string): null | Priority =>
  priorities.find((priority) => priority === value) ?? null
