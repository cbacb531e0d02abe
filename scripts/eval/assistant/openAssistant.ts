import { composeExtractive } from '@/ai/agent/composeExtractive'
import { runAssistant } from '@/ai/agent/runAssistant'
import { createBuiltInTriage } from '@/ai/models/built-in/createBuiltInTriage'
import { starterExamples } from '@/ai/models/built-in/starter/starterExamples'
import { formatAnswer } from '@/channels/format/formatAnswer'
import type {
  AssistantInput,
  AssistantRun,
  AssistantToolName,
  AssistantTools,
} from '@/contracts/assistant'
import type { KnowledgeHit } from '@/contracts/ports'
import { triageSchema } from '@/contracts/triageSchema'
import { categories } from '@/demo/content/organisation/categories'
import { defaultEscalationRules } from '@/domain/escalation/defaultEscalationRules'
import { checkConduct } from '@/domain/guardrails/checkConduct'
import { defaultGuardrails } from '@/domain/guardrails/defaultGuardrails'
import type { Channel } from '@/domain/vocabulary'

import { addDemoArticles } from '../search/addDemoArticles'
import { openIndex } from '../search/openIndex'

const now = new Date('2026-03-10T12:00:00Z')
const clock = (): Date => now
const caseNumber = 'CW-2026-000042'

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

export type Assistant = {
  /** Publishes one more article, as an editor would. */
  readonly addArticle: (article: { body: string; slug: string; title: string }) => Promise<void>
  readonly ask: (asked: Asked) => Promise<Answered>
  readonly close: () => Promise<void>
}

/**
 * The assistant as the product runs it, on the demo company's articles in a database in memory: built-in triage, search,
 * composer, guardrails, triggers, channel format and rules of conduct. Mode "auto" everywhere, so that what it would
 * send by itself shows.
 */
export const openAssistant = async (): Promise<Assistant> => {
  const index = await openIndex()
  await addDemoArticles(index)
  const model = createBuiltInTriage({
    clock,
    examples: starterExamples,
    labels: categories.map(({ description, key, name }) => ({
      description: `${name} ${description}`,
      label: key,
    })),
  })

  const ask = async ({ channel = 'email', subject = null, text }: Asked): Promise<Answered> => {
    const { triage: raw } = await model.triage({ subject, text })
    const triage = triageSchema.parse(raw)
    const calls: AssistantToolName[] = []
    const hits = new Map<string, KnowledgeHit>()
    let parts: readonly string[] = []
    const tools: AssistantTools = {
      create_ticket: () => {
        calls.push('create_ticket')

        return Promise.resolve({
          created_at: now.toISOString(),
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
        const found = await index.search({
          language: triage.language.code,
          limit: max_results,
          query,
        })
        for (const hit of found.hits) hits.set(hit.passageId, hit)

        return {
          articles: found.hits.map((hit) => ({
            article_id: hit.articleId,
            article_slug: hit.articleSlug,
            content: hit.text,
            heading_path: [...hit.headingPath],
            language: hit.language,
            passage_id: hit.passageId,
            relevance_score: hit.score,
            title: hit.articleTitle,
          })),
          confidence: found.confidence,
          method: found.method,
        }
      },
      send_response: ({ message }) => {
        calls.push('send_response')
        const formatted = formatAnswer({
          brand: {
            company: 'TechCorp',
            helpCentreUrl: 'https://help.techcorp.example',
            signature: 'TechCorp Support',
          },
          caseNumber,
          channel,
          customerName: 'Ada Berg',
          language: triage.language.code,
          links: [],
          sentences: message.split('\n').filter((line) => line.trim() !== ''),
          subject,
        })
        const isProper =
          formatted.kind === 'formatted' &&
          checkConduct({
            caseNumber,
            channel,
            isReferenceAsked: false,
            isSentimentKnown: true,
            parts: formatted.parts,
            toolCalls: calls,
          }).length === 0
        parts = isProper ? formatted.parts : []

        return Promise.resolve({
          delivery_status: isProper ? ('sent' as const) : ('failed' as const),
          message_id: null,
        })
      },
    }
    const input: AssistantInput = {
      allowedDomains: ['techcorp.example'],
      clock,
      composer: composeExtractive,
      escalationRules: defaultEscalationRules,
      guardrails: defaultGuardrails,
      isPersonAtWork: () => Promise.resolve(false),
      message: { channel, conversationId: 'case', customerId: 'customer', subject, text },
      messages: [{ author: 'customer', text }],
      minimumConfidence: 0.5,
      mode: 'auto',
      supportTeamSlug: 'support',
      tools,
      triage,
    }
    const run = await runAssistant(input)
    const answer =
      run.outcome.kind === 'sent' || run.outcome.kind === 'drafted' ? run.outcome.answer : null
    const slugs = [...hits.values()]
      .filter(({ articleId }) => answer?.articleIds.includes(articleId) === true)
      .map(({ articleSlug }) => articleSlug)

    return { calls, hits: [...hits.values()], input, parts, run, slugs: [...new Set(slugs)] }
  }

  return {
    addArticle: async ({ body, slug, title }) => {
      await index.add({
        audience: 'public',
        keywords: '',
        language: 'en',
        passages: [{ headings: [], position: 0, text: body }],
        slug,
        title,
      })
    },
    ask,
    close: () => index.close(),
  }
}
