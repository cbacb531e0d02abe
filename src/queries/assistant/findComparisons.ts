import type { AssistantMode } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

export type ComparisonRow = {
  readonly agrees: boolean
  readonly answer: string
  readonly basis: 'approved' | 'corrected' | 'quiet' | 'rating' | 'reply'
  readonly caseNumber: string
  readonly category: null | string
  readonly decidedAt: string
  readonly department: null | string
  readonly edits: null | number
  readonly mode: AssistantMode
  readonly question: string
  readonly reply: null | string
  readonly runId: string
  readonly similarity: null | number
  readonly wouldSend: boolean
}

export type ComparisonFilter = {
  readonly agrees: boolean | null
  readonly before: null | { readonly at: string; readonly runId: string }
  readonly categoryId: null | string
  readonly departmentId: null | string
  readonly mode: AssistantMode | null
}

const page = 20
const longest = 4000

/** The assistant's answers beside people's, newest first, keyset. Indexes: assistant_comparisons_{decided,department,category}. */
export const findComparisons = async ({
  filter: { agrees, before, categoryId, departmentId, mode },
  run,
}: {
  filter: ComparisonFilter
  run: RunSql
}): Promise<{ readonly more: boolean; readonly rows: readonly ComparisonRow[] }> => {
  const rows = await run<ComparisonRow>(sql`
    select x.run_id as "runId", c.number as "caseNumber", d.name as department, k.name as category, x.mode, x.basis,
           x.would_send as "wouldSend", left(m.text, ${longest}) as question, left(x.answer, ${longest}) as answer,
           left(a.text, ${longest}) as reply, x.similarity::float8 as similarity, x.edits, x.agrees,
           to_char(x.decided_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "decidedAt"
      from assistant_comparisons x
      join assistant_runs r on r.id = x.run_id
      join messages m on m.id = r.message_id
      join cases c on c.id = x.case_id
      left join departments d on d.id = x.department_id
      left join categories k on k.id = x.category_id
      left join messages a on a.id = x.reply_id
     where (${departmentId}::uuid is null or x.department_id = ${departmentId}::uuid)
       and (${categoryId}::uuid is null or x.category_id = ${categoryId}::uuid)
       and (${mode}::text is null or x.mode = ${mode}::text)
       and (${agrees}::boolean is null or x.agrees = ${agrees}::boolean)
       and (${before?.at ?? null}::timestamptz is null
            or (x.decided_at, x.run_id) < (${before?.at ?? null}::timestamptz, ${before?.runId ?? null}::uuid))
     order by x.decided_at desc, x.run_id desc limit ${page + 1}`)

  return { more: rows.length > page, rows: rows.slice(0, page) }
}
