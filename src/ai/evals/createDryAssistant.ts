import type {
  AssistantInput,
  AssistantRun,
  AssistantToolName,
  AssistantTools,
  RunAssistant,
} from '@/contracts/assistant'
import { foundOf } from '@/contracts/foundArticle'
import type { KnowledgeHit, KnowledgeSearchResult } from '@/contracts/ports/knowledge'
import type { TriageModel } from '@/contracts/ports/triage'
import { triageSchema } from '@/contracts/triageSchema'
import { checkConduct } from '@/domain/guardrails/checkConduct'
import type { Channel } from '@/domain/vocabulary'

export type Asked = {
  readonly channel?: Channel
  readonly subject?: null | string
  readonly text: string
}

export type Answered = {
  readonly calls: readonly AssistantToolName[]
  /** What the passages that were found say, by id. */
  readonly hits: readonly KnowledgeHit[]
  readonly input: AssistantInput
  /** What would have left, as the channel's format made it; empty when nothing did. */
  readonly parts: readonly string[]
  readonly run: AssistantRun
  readonly slugs: readonly string[]
}

export type AskDryly = (asked: Asked) => Promise<Answered>

type DryPorts = Pick<
  AssistantInput,
  'allowedDomains' | 'clock' | 'composer' | 'escalationRules' | 'guardrails' | 'minimumConfidence'
> & {
  /** Words that the house never uses. */
  readonly avoidedWords?: readonly string[]
  /** The channel's format; null: too long for it. */
  readonly format: (answer: {
    caseNumber: string
    channel: Channel
    language: string
    sentences: readonly string[]
    subject: null | string
  }) => null | readonly string[]
  readonly model: TriageModel
  readonly run: RunAssistant
  readonly search: (input: {
    language: string
    limit: number
    query: string
  }) => Promise<KnowledgeSearchResult>
}

const caseNumber = 'CW-2026-000042'

/**
 * The assistant as the product runs it, with tools that write nothing: triage, search, driver, guardrails, triggers,
 * channel format and rules of conduct. Mode "auto" everywhere, so that what it would send by itself shows.
 */
export const createDryAssistant =
  ({ avoidedWords = [], format, model, run, search, ...ports }: DryPorts): AskDryly =>
  async ({ channel = 'email', subject = null, text }) => {
    const { triage: raw } = await model.triage({ subject, text })
    const triage = triageSchema.parse(raw)
    const calls: AssistantToolName[] = []
    const hits = new Map<string, KnowledgeHit>()
    let parts: readonly string[] = []
    const tools: AssistantTools = {
      create_ticket: () => {
        calls.push('create_ticket')

        return Promise.resolve({
          created_at: ports.clock().toISOString(),
          status: 'new',
          ticket_id: 'case',
          ticket_number: caseNumber,
        })
      },
      escalate_to_human: () => {
        calls.push('escalate_to_human')

        return Promise.resolve({ estimated_response_minutes: 15, is_escalated: true })
      },
      get_customer_history: () => {
        calls.push('get_customer_history')

        return Promise.resolve({ conversations: [], tickets: [] })
      },
      search_knowledge_base: async ({ max_results, query }) => {
        calls.push('search_knowledge_base')
        const found = await search({ language: triage.language.code, limit: max_results, query })
        for (const hit of found.hits) hits.set(hit.passageId, hit)

        return foundOf(found)
      },
      send_response: ({ message }) => {
        calls.push('send_response')
        const formatted = format({
          caseNumber,
          channel,
          language: triage.language.code,
          sentences: message.split('\n').filter((line) => line.trim() !== ''),
          subject,
        })
        const isProper =
          formatted !== null &&
          checkConduct({
            avoidedWords,
            caseNumber,
            channel,
            guardrails: ports.guardrails,
            isReferenceAsked: false,
            isSentimentKnown: true,
            parts: formatted,
            toolCalls: calls,
          }).length === 0
        parts = isProper ? formatted : []

        return Promise.resolve({
          delivery_status: isProper ? ('sent' as const) : ('failed' as const),
          message_id: null,
        })
      },
    }
    const input: AssistantInput = {
      ...ports,
      isPersonAtWork: () => Promise.resolve(false),
      message: { channel, conversationId: 'case', customerId: 'customer', subject, text },
      messages: [{ author: 'customer', text }],
      mode: 'auto',
      supportTeamSlug: 'support',
      tools,
      triage,
    }
    const ran = await run(input)
    const answer =
      ran.outcome.kind === 'sent' || ran.outcome.kind === 'drafted' ? ran.outcome.answer : null
    const slugs = [...hits.values()]
      .filter(({ articleId }) => answer?.articleIds.includes(articleId) === true)
      .map(({ articleSlug }) => articleSlug)

    return { calls, hits: [...hits.values()], input, parts, run: ran, slugs: [...new Set(slugs)] }
  }
