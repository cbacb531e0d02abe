import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { CheckView } from '@/contracts/assistantEvaluation'

import { recordAudit } from '@/audit/recordAudit'
import { sql, sqlIn } from '@/lib/sql'

/** A person wants a change although it makes the assistant worse, or could not be judged. In the caller's transaction. */
export const confirmChange = async ({
  actor,
  check,
  req,
}: {
  actor: Actor
  check: CheckView
  req: PayloadRequest
}): Promise<void> => {
  const run = await sqlIn(req)
  await run(sql`
    update assistant_evaluations set candidate = candidate || jsonb_build_object('confirmedBy', ${actor.id}::text)
     where id = ${check.id}`)
  await recordAudit({
    action: 'assistant.worse-change-confirmed',
    actor,
    after: { warnings: check.judgement?.warnings ?? [], wasJudged: check.judgement !== null },
    req,
    subjectId: check.id,
    subjectType: 'assistant-evaluations',
  })
}
