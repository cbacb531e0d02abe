import type { AssistantRunView } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'
import type { AssistantMode, EscalationFlag } from '@/domain/vocabulary'

import { sql } from '@/lib/sql'

import { assistantTrace } from './assistantTrace'
import { iso } from './moments'

type Raw = {
  confidence: null | number
  created_at: Date | string
  flags: EscalationFlag[]
  id: string
  milliseconds: null | number
  mode: AssistantMode
  model: string
  outcome: string
  reason: string
  summary: null | string
  trace: unknown
}

/** The assistant's newest run on the case. Index: assistant_runs_case. */
export const findAssistantRun = async ({
  caseId,
  run,
}: {
  caseId: string
  run: RunSql
}): Promise<AssistantRunView | null> => {
  const [row] = await run<Raw>(sql`
    select r.id, r.mode, r.outcome, r.reason, r.confidence::float8 as confidence, r.summary, r.trace,
           r.milliseconds::float8 as milliseconds, r.model || ' ' || r.model_version as model, r.created_at,
           array(select f.value::text from assistant_runs_flags f where f.parent_id = r.id order by f."order") as flags
      from assistant_runs r where r.case_id = ${caseId} order by r.created_at desc limit 1`)

  return row === undefined
    ? null
    : {
        confidence: row.confidence,
        createdAt: iso(row.created_at),
        flags: row.flags,
        id: row.id,
        milliseconds: row.milliseconds ?? 0,
        mode: row.mode,
        model: row.model,
        outcome: row.outcome,
        reason: row.reason,
        summary: row.summary,
        trace: assistantTrace(row.trace),
      }
}
