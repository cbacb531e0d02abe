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
  print,
  req,
}: {
  actor: Actor
  candidate: EvaluationCandidate | null
  now: Date
  /** Of the record that a person wants to save: the run is the judgement that the save asks for. */
  print?: string
  req: PayloadRequest
}): Promise<string> => {
  const run = await sqlIn(req)
  const id = uuidv7(now)
  const cause = causeOf(candidate) ?? (actor.kind === 'staff' ? 'manual' : 'clock')
  const stored = print === undefined ? candidate : { change: candidate, print }
  await run(sql`
    insert into assistant_evaluations (id, cause, subject, candidate, status, requested_by, created_at)
    values (${id}, ${cause}, ${subjectOf(candidate)},
            ${candidate === null ? null : JSON.stringify(stored)}::jsonb, 'queued',
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

const causeOf = (candidate: EvaluationCandidate | null): null | string =>
  candidate?.kind === 'guardrail' ? 'rule' : (candidate?.kind ?? null)

const subjectOf = (candidate: EvaluationCandidate | null): null | string => {
  switch (candidate?.kind) {
    case 'article':
      return candidate.article.title
    case 'guardrail':
      return candidate.guardrail.name
    case 'rule':
      return candidate.rule.name
    case 'settings':
    case undefined:
      return null
  }
}
