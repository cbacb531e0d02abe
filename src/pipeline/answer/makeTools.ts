import type { Payload } from 'payload'

import type { AssistantTools } from '@/contracts/assistant'
import type { Brand } from '@/contracts/assistantSettings'
import type { Channel } from '@/domain/vocabulary'

import { foundOf } from '@/contracts/foundArticle'
import { checkConduct } from '@/domain/guardrails/checkConduct'
import { sqlOn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import type { AnswerPorts } from './answerMessage'
import type { AnswerContext } from './readAnswerContext'

import { isPersonAtWork } from './isPersonAtWork'
import { estimateWait } from './estimateWait'
import { readHistory } from './readHistory'
import { searchInLanguages } from './searchInLanguages'

export type FormattedAnswer =
  { kind: 'formatted'; parts: readonly string[]; subject: null | string } | { kind: 'too-long' }

/** Port: the channel's format (F4). */
export type FormatAnswer = (input: {
  articleSlugs: readonly { slug: string; title: string }[]
  brand: Brand
  caseNumber: string
  channel: Channel
  customerName: null | string
  isReferenceAsked: boolean
  language: string
  sentences: readonly string[]
  subject: null | string
}) => FormattedAnswer

/** What the tools were asked to do; `commitRun` does it, or not. */
export type Effects = {
  answer: null | {
    /** The id that the message will have: the tool's answer names it. */
    messageId: string
    parts: readonly string[]
    subject: null | string
  }
}

/**
 * The five tools of the assistant (requirement F1), bound to one case and customer: ids come from here, never from what a
 * model or a customer wrote (L04, L05). Reading tools read; `send_response` and `escalate_to_human` note what was
 * asked, and the stage's one transaction carries it out.
 */
export const makeTools = ({
  context,
  payload,
  ports,
}: {
  context: AnswerContext
  payload: Payload
  ports: AnswerPorts
}): { effects: Effects; tools: AssistantTools } => {
  const effects: Effects = { answer: null }
  const found = new Map<string, { slug: string; title: string }>()
  const run = sqlOn(payload)
  const toolCalls: string[] = []

  const tools: AssistantTools = {
    // The case exists since intake: "create" is to state it, so that every run begins with an auditable case.
    create_ticket: () => {
      toolCalls.push('create_ticket')

      return Promise.resolve({
        created_at: context.createdAt.toISOString(),
        status: context.status,
        ticket_id: context.caseId,
        ticket_number: context.caseNumber,
      })
    },
    escalate_to_human: async ({ routing_team }) => ({
      estimated_response_minutes: await estimateWait({ run, teamKey: routing_team }),
      is_escalated: true,
    }),
    get_customer_history: ({ limit }) => {
      toolCalls.push('get_customer_history')

      return readHistory({ customerId: context.customerId, limit, run })
    },
    search_knowledge_base: async ({ max_results, query }) => {
      const result = await searchInLanguages({
        isTranslating: context.isTranslating,
        language: context.triage.language.code,
        search: (language) =>
          ports.search({ audience: 'public', language, limit: max_results, query }),
      })

      for (const hit of result.hits) {
        found.set(hit.articleId, { slug: hit.articleSlug, title: hit.articleTitle })
      }

      return foundOf(result)
    },
    send_response: async ({ message }) => {
      if (await isPersonAtWork({ caseId: context.caseId, messageId: context.messageId, payload })) {
        return { delivery_status: 'withheld', message_id: null }
      }

      const wantsReference = isReferenceAsked(context.text)
      const formatted = ports.format({
        articleSlugs: [...found.values()].slice(0, 2),
        brand: context.brand,
        caseNumber: context.caseNumber,
        channel: context.channel,
        customerName: context.customerName,
        isReferenceAsked: wantsReference,
        language: context.triage.language.code,
        sentences: message.split('\n').filter((line) => line.trim() !== ''),
        // No words of a stranger in the first mail to an address that nobody has confirmed (E08).
        subject: context.isAddressConfirmed ? context.subject : null,
      })

      // The rules of conduct (6.2), held against what would really leave: nothing that breaks one is sent.
      const isProper =
        formatted.kind === 'formatted' &&
        checkConduct({
          avoidedWords: context.brand.avoidedWords,
          caseNumber: context.caseNumber,
          channel: context.channel,
          guardrails: context.guardrails,
          isReferenceAsked: wantsReference,
          isSentimentKnown: true, // the stage reads only triaged messages
          parts: formatted.parts,
          toolCalls,
        }).length === 0

      if (!isProper) {
        return { delivery_status: 'failed', message_id: null }
      }

      const messageId = uuidv7(ports.clock())
      effects.answer = { messageId, parts: formatted.parts, subject: formatted.subject }

      return { delivery_status: 'queued', message_id: messageId }
    },
  }

  return { effects, tools }
}

/** "What is my ticket number?" in the interface languages. */
const isReferenceAsked = (text: string): boolean =>
  /\b(?:case|ticket|reference|vorgangs?|fall|referenz|caso|referencia|dossier|référence)\b.{0,20}\b(?:number|nummer|número|numero|numéro|id)\b|\b(?:reference|ticket|case) (?:number|id)\b|رقم (?:ال)?(?:حالة|طلب|تذكرة|مرجع)/iu.test(
    text.slice(0, 2000),
  )
