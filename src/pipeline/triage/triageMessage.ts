import type { Payload, PayloadRequest } from 'payload'

import type { Clock } from '@/contracts/ports/clock'
import type { ModelCall } from '@/contracts/ports/model'
import type { Triage, TriageModel } from '@/contracts/ports/triage'
import type { DataProblem } from '@/domain/validation/validationTypes'
import type { CaseStatus } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'
import { triageSchema } from '@/contracts/triageSchema'
import { canMove } from '@/domain/cases/caseStatus'
import { findDataProblems } from '@/domain/validation/findDataProblems'
import { AppError } from '@/lib/appError'
import { crashPoint } from '@/lib/crashPoint'
import { enqueue } from '@/lib/enqueue'
import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn } from '@/lib/sql'

import { systemActor } from '../cases/actor'
import { lockCase } from '../cases/caseRow'
import { writeCase } from '../cases/writeCase'
import { readMessageFacts } from './readMessageFacts'

export type TriageOutcome =
  { kind: 'already-done' } | { kind: 'pending-data' } | { kind: 'triaged' }

/**
 * Stage 3: understands a customer message. Data that is missing or inconsistent holds the case for a person, and
 * nothing of it reaches the model (requirement C1). A model that is down or answers nonsense is tried again and
 * then leaves the case to a person as well (D2).
 */
export const triageMessage = async ({
  clock,
  isLastAttempt,
  messageId,
  model,
  payload,
}: {
  clock: Clock
  isLastAttempt: boolean
  messageId: string
  model: TriageModel
  payload: Payload
}): Promise<TriageOutcome> => {
  const facts = await readMessageFacts({ messageId, payload })

  if (facts === null) {
    return { kind: 'already-done' }
  }

  const { caseId } = facts
  const problems = findDataProblems(facts.validation, facts.rules)

  if (problems.length > 0) {
    return hold({ caseId, clock, messageId, payload, problems })
  }

  crashPoint('triage:before-model')
  const understood = await ask({ facts, isLastAttempt, model })
  crashPoint('triage:after-model')

  return understood === null
    ? hold({ caseId, clock, messageId, payload, problems: [unreadable] })
    : store({ ...understood, caseId, clock, messageId, payload })
}

const unreadable: DataProblem = {
  field: 'message',
  problem: 'The message could not be understood automatically.',
  ruleId: 'triage-failed',
  suggestion: 'Read it, set category and priority yourself, and release it.',
}

const ask = async ({
  facts,
  isLastAttempt,
  model,
}: {
  facts: { subject: string; text: string }
  isLastAttempt: boolean
  model: TriageModel
}): Promise<null | { call: ModelCall; triage: Triage }> => {
  const answer = await model
    .triage({ subject: facts.subject, text: facts.text })
    .catch((error: unknown) => {
      if (isLastAttempt) {
        return null
      }

      throw new AppError({
        cause: error,
        code: 'model-unavailable',
        isRetryable: true,
        message: `Model ${model.name} did not answer`,
      })
    })
  const parsed = answer === null ? null : triageSchema.safeParse(answer.triage)

  if (answer !== null && parsed?.success === true) {
    return { call: answer.call, triage: parsed.data }
  }

  if (isLastAttempt) {
    return null
  }

  throw new AppError({
    cause: parsed?.error,
    code: 'model-output-invalid',
    isRetryable: true,
    message: `Model ${model.name} ${model.version} gave an answer that does not fit the schema`,
  })
}

const hold = async ({
  caseId,
  clock,
  messageId,
  payload,
  problems,
}: {
  caseId: string
  clock: Clock
  messageId: string
  payload: Payload
  problems: readonly DataProblem[]
}): Promise<TriageOutcome> =>
  inTransaction<TriageOutcome>({
    payload,
    work: async (req) => {
      const locked = await lockUntriaged({ caseId, messageId, now: clock(), req })

      if (locked === null) {
        return { kind: 'already-done' }
      }

      const to = statusOnHold(locked.status)
      const fields = problems.map(({ field }) => field)
      await writeCase({
        action: 'held',
        actor: systemActor,
        after: { fields, status: to },
        before: { status: locked.status },
        case: locked,
        data: { fields, messageId, ...(to === locked.status ? {} : { from: locked.status, to }) },
        events: to === 'pending-data' ? ['case.pending-data', 'case.changed'] : ['case.changed'],
        now: clock(),
        reason: problems.map(({ problem }) => problem).join(' '),
        req,
        set: { dataProblems: problems as unknown as Record<string, unknown>[], status: to },
      })

      crashPoint('triage:before-commit')

      return { kind: 'pending-data' }
    },
  })

/** A case that is with people already stays with them: they see the problem there. */
const statusOnHold = (from: CaseStatus): CaseStatus =>
  canMove(from, 'pending-data').isLegal ? 'pending-data' : from

const store = async ({
  call,
  caseId,
  clock,
  messageId,
  payload,
  triage,
}: {
  call: ModelCall
  caseId: string
  clock: Clock
  messageId: string
  payload: Payload
  triage: Triage
}): Promise<TriageOutcome> => {
  const outcome = await inTransaction<TriageOutcome>({
    payload,
    work: async (req) => {
      const now = clock()
      const locked = await lockUntriaged({ caseId, messageId, now, req })

      if (locked === null) {
        return { kind: 'already-done' }
      }

      const run = await sqlIn(req)
      // A released case is triaged a second time: its first result gives way to the corrected one.
      const [found] = await run<{ category: null | string }>(sql`
        with result as (delete from triage_results where message_id = ${messageId}),
        decision as (delete from routing_decisions where message_id = ${messageId} and outcome <> 'override'),
        message as (update messages set language = ${triage.language.code} where id = ${messageId})
        select (select id from categories where key = ${triage.category.label} and is_active) as category`)
      const category = found?.category ?? null
      await req.payload.db.create({
        collection: slugs.triageResults,
        data: {
          case: locked.id,
          category,
          categoryLabel: triage.category.label,
          confidence: triage.category.confidence,
          createdAt: now.toISOString(),
          entities: triage.entities,
          intent: triage.intent.label,
          intentConfidence: triage.intent.confidence,
          language: triage.language.code,
          message: messageId,
          outOfScope: triage.outOfScope,
          priority: triage.priority.label,
          priorityConfidence: triage.priority.confidence,
          ranking: triage.categoryRanking,
          rationale: triage.rationale,
          sentiment: triage.sentiment,
          toxicity: triage.toxicity,
          wantsPerson: triage.wantsPerson,
          ...costOf(call),
        },
        req,
        returning: false,
      })
      crashPoint('triage:after-result')

      // What a follow-up says of its own mood counts; what the case is about was decided by its first message.
      const isFirst = locked.categoryId === null
      await writeCase({
        action: 'triaged',
        actor: systemActor,
        after: {
          category: triage.category.label,
          confidence: triage.category.confidence,
          priority: triage.priority.label,
        },
        case: locked,
        data: {
          category: triage.category.label,
          confidence: triage.category.confidence,
          messageId,
          priority: triage.priority.label,
        },
        events: ['case.triaged', 'case.changed'],
        modelVersion: `${call.model} ${call.version}`,
        now,
        reason: triage.rationale,
        req,
        set: {
          language: triage.language.code,
          sentiment: triage.sentiment,
          ...(isFirst ? { category, priority: triage.priority.label } : {}),
        },
      })
      await enqueue({ input: { caseId: locked.id, messageId }, job: 'route', req })
      crashPoint('triage:before-commit')

      return { kind: 'triaged' }
    },
  })
  crashPoint('triage:after-commit')

  return outcome
}

const costOf = ({ cost, inputTokens, milliseconds, model, outputTokens, version }: ModelCall) => ({
  cost,
  inputTokens,
  milliseconds,
  model,
  modelVersion: version,
  outputTokens,
})

/** Locks the case of a message that nobody has triaged yet, and marks the message. Null when somebody has. */
const lockUntriaged = async ({
  caseId,
  messageId,
  now,
  req,
}: {
  caseId: string
  messageId: string
  now: Date
  req: PayloadRequest
}) => {
  const locked = await lockCase({ actor: systemActor, caseId, req })

  if (locked === null) {
    return null
  }

  // Compare and set, under the case's lock: of two runs one goes on.
  const run = await sqlIn(req)
  const [claimed] = await run(sql`
    update messages set triaged_at = ${now.toISOString()}
     where id = ${messageId} and triaged_at is null returning 1`)

  return claimed === undefined ? null : locked
}
