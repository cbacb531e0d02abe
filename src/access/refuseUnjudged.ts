import type { JudgedKind } from '@/domain/assistant/changeText'
import { changeText } from '@/domain/assistant/changeText'
import { judgementSchema } from '@/contracts/assistantEvaluation'
import type { RunSql } from '@/lib/sql'
import { printOf } from '@/lib/printOf'
import { sql } from '@/lib/sql'

/** A judgement is of the house as it was: after this it has to be made anew. */
const validMinutes = 120

type Row = {
  confirmed_by: null | string
  is_used: boolean
  results: unknown
  status: null | string
}

/**
 * Why this person may not make this change of what the assistant answers by yet (requirement F10); null: they may. It must
 * have been judged on the golden conversations, and where it makes the assistant worse, or could not be judged, the person
 * must have confirmed that they want it. A house that never ran an evaluation is left alone.
 */
export const refuseUnjudged = async ({
  run,
  staffId,
  ...change
}: {
  id: null | string
  kind: JudgedKind
  language: string
  record: Readonly<Record<string, unknown>>
  run: RunSql
  staffId: string
}): Promise<null | string> => {
  const print = printOf(changeText(change))
  const [row] = await run<Row>(sql`
    select exists (select 1 from assistant_evaluations where status = 'done') as is_used,
           c.status, c.results, c.candidate ->> 'confirmedBy' as confirmed_by
      from (select 1) one left join lateral (
        select status, results, candidate from assistant_evaluations
         where candidate ->> 'print' = ${print} and created_at > now() - make_interval(mins => ${validMinutes})
         order by created_at desc limit 1) c on true`)

  if (row === undefined || !row.is_used || row.confirmed_by === staffId) {
    return null
  }

  if (row.status === null) {
    return 'This change has not been judged on the golden conversations yet: POST /api/assistant/checks judges it.'
  }

  const judgement = row.status === 'done' ? judgementSchema.safeParse(row.results).data : undefined

  if (judgement === undefined) {
    return 'This change is still being judged, or could not be: wait for it, or confirm that you want it all the same.'
  }

  return judgement.warnings.length === 0
    ? null
    : `This change makes the assistant worse. ${judgement.warnings.join(' ')} Confirm that you want it all the same.`
}
