import type { Payload, PayloadRequest } from 'payload'

import type { AssistantOutcome, AssistantRun } from '@/contracts/assistant'
import type { ComposedAnswer } from '@/contracts/ports'

import { auditInsert } from '@/audit/auditInsert'
import { slugs } from '@/contracts/slugs'
import { crashPoint } from '@/lib/crashPoint'
import { createRow } from '@/lib/createRow'
import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from '../cases/caseRow'
import type { AnswerOutcome } from './answerMessage'
import type { Effects } from './makeTools'
import type { AnswerContext } from './readAnswerContext'

import { assistantActor } from '../cases/actor'
import { lockCase } from '../cases/caseRow'
import { escalateCase } from '../cases/escalateCase'
import { findRecipient, queueDelivery } from '../cases/queueDelivery'
import { answeredNow } from '../cases/replyToCase'
import { writeCase } from '../cases/writeCase'
import { personAtWork } from './isPersonAtWork'

type Written = {
  answerId: null | string
  /** Articles that the customer was answered from. */
  articleIds?: readonly string[]
  /** The last thing that is done: it takes the turn to route, and others wait until the commit. */
  handOver?: () => Promise<unknown>
  kind: AssistantOutcome['kind']
  reason: string
}

/**
 * Writes a run and what it does, in one transaction under the case's lock. A second run for the same message finds
 * the row and writes nothing; a person who took over meanwhile turns whatever the run wanted into silence.
 */
export const commitRun = async ({
  context,
  effects,
  messageId,
  now,
  payload,
  run: assistantRun,
}: {
  context: AnswerContext
  effects: Effects
  messageId: string
  now: Date
  payload: Payload
  run: AssistantRun
}): Promise<AnswerOutcome> =>
  inTransaction<AnswerOutcome>({
    payload,
    work: async (req) => {
      const current = await lockCase({ actor: assistantActor, caseId: context.caseId, req })
      const run = await sqlIn(req)
      const [state] = await run<{ has_run: boolean; taken: boolean }>(sql`
        select exists (select 1 from assistant_runs where message_id = ${messageId}) as has_run,
               ${personAtWork({ caseId: context.caseId, messageId })} as taken`)

      if (current === null || state?.has_run !== false) {
        return { kind: 'already-done' }
      }

      const written = state.taken
        ? {
            answerId: null,
            kind: 'skipped' as const,
            reason: 'A person is at work on this case: the assistant stays silent.',
          }
        : await carryOut({
            context,
            current,
            effects,
            messageId,
            now,
            outcome: assistantRun.outcome,
            req,
          })

      if (written.kind === 'drafted' || written.kind === 'escalated' || written.kind === 'sent') {
        await withdrawOlder({ caseId: context.caseId, except: written.answerId, req })
      }

      crashPoint('answer:before-run-stored')
      await storeRun({ assistantRun, context, messageId, now, req, written })
      await written.handOver?.()
      crashPoint('answer:before-commit')

      return { kind: written.kind }
    },
  })

const carryOut = async ({
  context,
  current,
  effects,
  messageId,
  now,
  outcome,
  req,
}: {
  context: AnswerContext
  current: CaseRow
  effects: Effects
  messageId: string
  now: Date
  outcome: AssistantOutcome
  req: PayloadRequest
}): Promise<Written> => {
  switch (outcome.kind) {
    case 'skipped':
      return { answerId: null, kind: 'skipped', reason: outcome.reason }
    case 'shadowed':
      return {
        answerId: null,
        kind: 'shadowed',
        reason: `Would ${outcome.would}: ${outcome.reason}`,
      }
    case 'drafted':
      return draft({
        answer: outcome.answer,
        context,
        current,
        messageId,
        now,
        reason: outcome.reason,
        req,
      })
    case 'escalated': {
      const suggestion =
        outcome.suggestion === null || context.mode === 'off'
          ? null
          : await writeSuggestion({
              answer: outcome.suggestion,
              context,
              current,
              messageId,
              now,
              req,
            })
      const handOver = () =>
        escalateCase({
          actor: assistantActor,
          caseId: current.id,
          flags: outcome.triggers.map(({ flag }) => flag),
          messageId,
          notifyTeamKeys: outcome.notifyTeamSlugs,
          now,
          reason: outcome.reason,
          req,
          severity: outcome.severity,
          summary: outcome.summary,
          teamKey: outcome.teamSlug,
        })

      return { answerId: suggestion, handOver, kind: 'escalated', reason: outcome.reason }
    }
    case 'sent':
      return effects.answer === null
        ? draft({
            answer: outcome.answer,
            context,
            current,
            messageId,
            now,
            reason: 'The answer was not formatted.',
            req,
          })
        : send({
            answer: outcome.answer,
            context,
            current,
            formatted: effects.answer,
            messageId,
            now,
            req,
          })
    default:
      return outcome satisfies never
  }
}

const send = async ({
  answer,
  context,
  current,
  formatted,
  messageId,
  now,
  req,
}: {
  answer: ComposedAnswer
  context: AnswerContext
  current: CaseRow
  formatted: NonNullable<Effects['answer']>
  messageId: string
  now: Date
  req: PayloadRequest
}): Promise<Written> => {
  const recipient = await findRecipient({ case: current, req })

  if (recipient.kind === 'none') {
    return draft({ answer, context, current, messageId, now, reason: recipient.reason, req })
  }

  const answerId = await writeMessage({
    answer,
    context,
    current,
    isDraft: false,
    messageId,
    now,
    req,
    text: formatted.parts.join('\n\n'),
  })
  crashPoint('answer:after-message')
  const deliveryId = await queueDelivery({
    caseId: current.id,
    content: formatted,
    messageId: answerId,
    now,
    recipient,
    req,
  })
  await writeCase({
    action: 'answered',
    actor: assistantActor,
    after: {
      articles: answer.articleIds,
      confidence: answer.confidence,
      deliveryId,
      messageId: answerId,
    },
    case: current,
    data: {
      confidence: answer.confidence,
      from: current.status,
      messageId: answerId,
      to: 'pending-customer',
    },
    events: ['case.message-added', 'case.changed'],
    now,
    reason: `Answered from ${String(answer.articleIds.length)} article(s) with confidence ${answer.confidence.toFixed(2)}.`,
    req,
    set: { ...answeredNow({ current, now }), isAnswerable: true, status: 'pending-customer' },
  })
  return {
    answerId,
    articleIds: answer.articleIds,
    kind: 'sent',
    reason: 'Every check passed.',
  }
}

const draft = async ({
  reason,
  ...rest
}: {
  answer: ComposedAnswer
  context: AnswerContext
  current: CaseRow
  messageId: string
  now: Date
  reason: string
  req: PayloadRequest
}): Promise<Written> => {
  const answerId = await writeDraft(rest)
  await writeCase({
    action: 'drafted',
    actor: assistantActor,
    after: { confidence: rest.answer.confidence, messageId: answerId },
    case: rest.current,
    data: { messageId: answerId },
    events: ['case.message-added'],
    now: rest.now,
    reason,
    req: rest.req,
    set: { isAnswerable: true },
  })

  return { answerId, kind: 'drafted', reason }
}

/** Answers to earlier messages that still wait for approval: the customer has written again, they are notes now. */
const withdrawOlder = async ({
  caseId,
  except,
  req,
}: {
  caseId: string
  except: null | string
  req: PayloadRequest
}): Promise<void> => {
  const run = await sqlIn(req)
  await run(sql`
    update messages set is_draft = false, direction = 'internal'
     where case_id = ${caseId} and is_draft and direction = 'outbound' and author_kind = 'assistant'
       and id is distinct from ${except}::uuid`)
}

/** What the knowledge base offers to the person who takes over: a note with its sources, nothing that waits. */
const writeSuggestion = ({
  answer,
  ...rest
}: Omit<Parameters<typeof writeMessage>[0], 'direction' | 'isDraft' | 'text'>): Promise<string> =>
  writeMessage({
    answer,
    direction: 'internal',
    isDraft: false,
    text: answer.sentences.map(({ text }) => text).join('\n'),
    ...rest,
  })

const writeDraft = ({
  answer,
  ...rest
}: {
  answer: ComposedAnswer
  context: AnswerContext
  current: CaseRow
  messageId: string
  now: Date
  req: PayloadRequest
}): Promise<string> =>
  writeMessage({
    answer,
    isDraft: true,
    text: answer.sentences.map(({ text }) => text).join('\n'),
    ...rest,
  })

const writeMessage = async ({
  answer,
  context,
  current,
  direction = 'outbound',
  isDraft,
  messageId,
  now,
  req,
  text,
}: {
  answer: ComposedAnswer
  context: AnswerContext
  current: CaseRow
  direction?: 'internal' | 'outbound'
  isDraft: boolean
  messageId: string
  now: Date
  req: PayloadRequest
  text: string
}): Promise<string> => {
  return createRow({
    collection: slugs.messages,
    data: {
      authorKind: 'assistant',
      case: current.id,
      channel: context.channel,
      createdAt: now.toISOString(),
      direction,
      inReplyTo: messageId,
      isDraft,
      language: context.triage.language.code,
      sources: answer.sentences,
      text,
    },
    req,
  })
}

const storeRun = async ({
  assistantRun: { confidence, findings, outcome, trace, version = 'assistant-1', violations },
  context,
  messageId,
  now,
  req,
  written,
}: {
  assistantRun: AssistantRun
  context: AnswerContext
  messageId: string
  now: Date
  req: PayloadRequest
  written: Written
}): Promise<void> => {
  const run = await sqlIn(req)
  const [team] =
    outcome.kind === 'escalated'
      ? await run<{ id: string }>(sql`select id from teams where key = ${outcome.teamSlug}`)
      : []
  const model = trace.find(({ kind }) => kind === 'model')
  await req.payload.db.create({
    collection: slugs.assistantRuns,
    data: {
      answer: written.answerId,
      case: context.caseId,
      confidence,
      cost: trace.reduce((sum, step) => sum + step.cost, 0),
      createdAt: now.toISOString(),
      flags: outcome.kind === 'escalated' ? outcome.triggers.map(({ flag }) => flag) : [],
      inputTokens: trace.reduce((sum, step) => sum + step.inputTokens, 0),
      message: messageId,
      milliseconds: trace.reduce((sum, step) => sum + step.milliseconds, 0),
      mode: context.mode,
      model: model?.name ?? 'none',
      modelVersion: version,
      outcome: written.kind,
      outputTokens: trace.reduce((sum, step) => sum + step.outputTokens, 0),
      reason: written.reason,
      summary: outcome.kind === 'escalated' ? outcome.summary : null,
      team: team?.id ?? null,
      trace,
      violations: [...violations, ...findings],
    },
    req,
    returning: false,
  })
  const entry = auditInsert({
    action: `assistant.${written.kind}`,
    actor: assistantActor,
    after: { confidence, mode: context.mode, steps: trace.map(({ name }) => name) },
    caseId: context.caseId,
    modelVersion: version,
    reason: written.reason,
    req,
    subjectId: messageId,
    subjectType: slugs.messages,
  })
  // Articles are locked in the order of their ids, so that two answers at once both count and never deadlock.
  await run(sql`
    with used as (
      select id from articles where id = any(${sql.param([...(written.articleIds ?? [])])}::uuid[]) order by id for update),
    counted as (
      update articles set used_count = coalesce(used_count, 0) + 1 from used where articles.id = used.id),
    answered as (update messages set answered_at = ${now.toISOString()} where id = ${messageId})
    ${entry}`)
}
