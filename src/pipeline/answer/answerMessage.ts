import type { Payload } from 'payload'

import type { RunAssistant } from '@/contracts/assistant'
import type { AnswerComposer } from '@/contracts/ports/answer'
import type { Clock } from '@/contracts/ports/clock'
import type { KnowledgeSearch } from '@/contracts/ports/knowledge'

import { crashPoint } from '@/lib/crashPoint'

import type { FormatAnswer } from './makeTools'

import { commitRun } from './commitRun'
import { isPersonAtWork } from './isPersonAtWork'
import { makeTools } from './makeTools'
import { readAnswerContext } from './readAnswerContext'

export type AnswerOutcome =
  { kind: 'already-done' } | { kind: 'drafted' | 'escalated' | 'sent' | 'shadowed' | 'skipped' }

export type AnswerPorts = {
  readonly allowedDomains: readonly string[]
  readonly clock: Clock
  readonly composer: AnswerComposer
  readonly format: FormatAnswer
  /** False: people only, the assistant is off everywhere (`AI_PROVIDER=none`). */
  readonly isOn: boolean
  readonly run: RunAssistant
  readonly search: KnowledgeSearch
}

const supportTeamKey = 'support-tier-1'

/**
 * Stage 5: lets the assistant work on a customer message and commits what came of it.
 *
 * The run itself (searches, a model's calls) happens outside any transaction and changes nothing: its tools collect
 * what they were asked to do. One transaction at the end locks the case, looks once more whether a person has taken
 * over, and writes run, answer, delivery or escalation together. One run per message, by unique index.
 */
export const answerMessage = async ({
  caseId,
  messageId,
  payload,
  ports,
}: {
  caseId: string
  messageId: string
  payload: Payload
  ports: AnswerPorts
}): Promise<AnswerOutcome> => {
  const context = await readAnswerContext({ caseId, isOn: ports.isOn, messageId, payload })

  if (context === null) {
    return { kind: 'already-done' }
  }

  crashPoint('answer:before-run')
  const { effects, tools } = makeTools({ context, payload, ports })
  const run = await ports.run({
    allowedDomains: ports.allowedDomains,
    clock: ports.clock,
    composer: ports.composer,
    escalationRules: context.escalationRules,
    guardrails: context.guardrails,
    isTranslating: context.isTranslating,
    isPersonAtWork: () => isPersonAtWork({ caseId, messageId, payload }),
    message: {
      channel: context.channel,
      conversationId: caseId,
      customerId: context.customerId,
      subject: context.subject,
      text: context.text,
    },
    messages: context.messages,
    minimumConfidence: context.minimumConfidence,
    mode: context.mode,
    supportTeamSlug: supportTeamKey,
    tools,
    triage: context.triage,
  })
  crashPoint('answer:after-run')

  const outcome = await commitRun({ context, effects, messageId, now: ports.clock(), payload, run })
  crashPoint('answer:after-commit')

  return outcome
}
