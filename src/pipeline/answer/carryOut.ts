import type { PayloadRequest } from 'payload'

import type { AssistantOutcome } from '@/contracts/assistant'
import type { ComposedAnswer } from '@/contracts/ports/answer'

import { crashPoint } from '@/lib/crashPoint'

import type { CaseRow } from '../cases/caseRow'
import type { Effects } from './makeTools'
import type { AnswerContext } from './readAnswerContext'

import { assistantActor } from '../cases/actor'
import { escalateCase } from '../cases/escalateCase'
import { findRecipient, queueDelivery } from '../cases/queueDelivery'
import { answeredNow } from '../cases/replyToCase'
import { writeCase } from '../cases/writeCase'
import { sendHoldingReply } from './sendHoldingReply'
import { writeAnswer } from './writeAnswer'

/** What a run did to the case. */
export type Written = {
  answerId: null | string
  /** Articles that the customer was answered from. */
  articleIds?: readonly string[]
  /** The last thing that is done: it takes the turn to route, and others wait until the commit. */
  handOver?: () => Promise<unknown>
  kind: AssistantOutcome['kind']
  reason: string
}

/**
 * Does what a run wants, inside its transaction: sends, drafts, escalates or stays silent. What could not be sent
 * becomes a draft with the reason.
 */
export const carryOut = async ({
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
      // In shadow and off the house says nothing by itself.
      if (context.isHoldingReplySent && (context.mode === 'auto' || context.mode === 'suggest')) {
        await sendHoldingReply({
          context,
          current,
          messageId,
          minutes: outcome.estimatedResponseMinutes,
          now,
          req,
        })
      }

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

  const answerId = await writeAnswer({
    answer,
    context,
    current,
    id: formatted.messageId,
    isDraft: false,
    messageId,
    now,
    req,
    text: formatted.parts.join('\n\n'),
  })
  crashPoint('answer:after-message')
  const deliveryId = await queueDelivery({
    caseId: current.id,
    content: { parts: formatted.parts, subject: formatted.subject },
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

/** What the knowledge base offers to the person who takes over: a note with its sources, nothing that waits. */
const writeSuggestion = ({
  answer,
  ...rest
}: Omit<Parameters<typeof writeAnswer>[0], 'direction' | 'isDraft' | 'text'>): Promise<string> =>
  writeAnswer({
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
  writeAnswer({
    answer,
    isDraft: true,
    text: answer.sentences.map(({ text }) => text).join('\n'),
    ...rest,
  })
