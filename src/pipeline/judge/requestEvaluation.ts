import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { EvaluationCandidate } from '@/contracts/assistantEvaluation'

import { recordAudit } from '@/audit/recordAudit'
import { enqueue } from '@/lib/enqueue'
import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

/** Asks for an evaluation, of the product as it is or with a change that is not made yet. In the caller's transaction. */
export const requestEvaluation = async ({
  actor,
  candidate,
  now,
  req,
}: {
  actor: Actor
  candidate: EvaluationCandidate | null
  now: Date
  req: PayloadRequest
}): Promise<string> => {
  const run = await sqlIn(req)
  const id = uuidv7(now)
  const cause = candidate?.kind ?? (actor.kind === 'staff' ? 'manual' : 'clock')
  await run(sql`
    insert into assistant_evaluations (id, cause, subject, candidate, status, requested_by, created_at)
    values (${id}, ${cause}, ${candidate?.kind === 'rule' ? candidate.rule.name : null},
            ${candidate === null ? null : JSON.stringify(candidate)}::jsonb, 'queued',
            ${actor.kind === 'staff' ? actor.id : null}, ${now.toISOString()})`)
  await recordAudit({
    action: 'assistant.evaluation-requested',
    actor,
    after: { cause },
    req,
    subjectId: id,
    subjectType: 'assistant-evaluations',
  })
  await enqueue({ input: { evaluationId: id }, job: 'evaluate-assistant', req })

  return id
}
