import type { PayloadRequest } from 'payload'

import type { ComposedAnswer } from '@/contracts/ports/answer'

import { slugs } from '@/contracts/slugs'
import { createRow } from '@/lib/createRow'

import type { CaseRow } from '../cases/caseRow'
import type { AnswerContext } from './readAnswerContext'

/** Stores what the assistant wrote, sentence by sentence with its sources, and gives the message's id. */
export const writeAnswer = async ({
  answer,
  context,
  current,
  direction = 'outbound',
  id,
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
  /** That `send_response` promised; left out: a new one. */
  id?: string
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
    ...(id === undefined ? {} : { id }),
    req,
  })
}
