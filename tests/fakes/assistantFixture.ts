import type {
  AssistantInput,
  AssistantToolName,
  AssistantToolOutput,
  AssistantTools,
} from '@/contracts/assistant'
import type { Triage } from '@/contracts/ports/triage'

import { composeExtractive } from '@/ai/agent/composeExtractive'
import { defaultEscalationRules } from '@/domain/escalation/defaultEscalationRules'
import { defaultGuardrails } from '@/domain/guardrails/defaultGuardrails'

export const now = new Date('2026-03-10T12:00:00Z')
export const clock = (): Date => now

const article = {
  article_id: 'a1',
  article_slug: 'invite',
  content:
    'Members are invited from the settings of a board.\n1. Open Settings.\n2. Choose Members.\n3. Press Invite.',
  heading_path: ['Boards', 'Invite members'],
  language: 'en',
  passage_id: 'p1',
  relevance_score: 0.9,
  title: 'Invite colleagues to a board',
}
type Search = AssistantToolOutput<'search_knowledge_base'>
/** One search that finds the article. */
export const found = (confidence: number, content = article.content): Search => ({
  articles: [{ ...article, content, relevance_score: confidence }],
  confidence,
  method: 'semantic',
})
type EarlierTicket = AssistantToolOutput<'get_customer_history'>['tickets'][number]
/** A case of the same customer, so many days ago. */
export const earlier = (category: string, days: number): EarlierTicket => ({
  category,
  channel: 'email' as const,
  created_at: new Date(now.getTime() - days * 86_400_000).toISOString(),
  resolved_at: null,
  status: 'closed',
  subject: 's',
  ticket_id: `old-${String(days)}`,
})

/** The five tools over one article; notes what was really called. */
export const fakeTools = (
  unusual: {
    delivery?: 'failed' | 'sent' | 'withheld'
    history?: EarlierTicket[]
    /** The last search is answered again and again; else one too many is an error. */
    isSearchedOften?: boolean
    searches?: Search[]
  } = {},
): {
  readonly calls: { input: unknown; name: AssistantToolName }[]
  readonly names: () => AssistantToolName[]
  readonly tools: AssistantTools
} => {
  const calls: { input: unknown; name: AssistantToolName }[] = []
  const searches = [...(unusual.searches ?? [found(0.9)])]
  const log = <Output>(
    name: AssistantToolName,
    input: unknown,
    output: Output,
  ): Promise<Output> => {
    calls.push({ input, name })
    return Promise.resolve(output)
  }
  const tools: AssistantTools = {
    create_ticket: (input) =>
      log('create_ticket', input, {
        created_at: now.toISOString(),
        status: 'open',
        ticket_id: 't1',
        ticket_number: 'CW-10427',
      }),
    escalate_to_human: (input) =>
      log('escalate_to_human', input, { estimated_response_minutes: 30, is_escalated: true }),
    get_customer_history: (input) =>
      log('get_customer_history', input, { conversations: [], tickets: unusual.history ?? [] }),
    search_knowledge_base: (input) => {
      const next =
        unusual.isSearchedOften === true && searches.length === 1 ? searches[0] : searches.shift()
      if (next === undefined) throw new Error('searched once too often')
      return log('search_knowledge_base', input, next)
    },
    send_response: (input) =>
      log('send_response', input, {
        delivery_status: unusual.delivery ?? 'sent',
        message_id: 'm9',
      }),
  }
  return { calls, names: () => calls.map(({ name }) => name), tools }
}

export const triage: Triage = {
  category: { confidence: 0.9, label: 'how-to' },
  categoryRanking: [],
  entities: [],
  intent: { confidence: 0.9, label: 'ask' },
  language: { code: 'en', confidence: 0.99 },
  outOfScope: 0,
  priority: { confidence: 0.9, label: 'medium' },
  rationale: '',
  sentiment: 0.5,
  toxicity: 0,
  wantsPerson: 0,
}
export const question = 'How do I invite a colleague to my board?'
/** What a run gets: an everyday question by mail, mode auto, and the rules everybody starts with. */
export const input = (
  tools: AssistantTools,
  unusual: Partial<AssistantInput> = {},
  text = question,
): AssistantInput => ({
  allowedDomains: ['techcorp.example'],
  clock,
  composer: composeExtractive,
  escalationRules: defaultEscalationRules,
  guardrails: defaultGuardrails,
  isPersonAtWork: () => Promise.resolve(false),
  message: { channel: 'email', conversationId: 'c1', customerId: 'k1', subject: 'Invite', text },
  messages: [{ author: 'customer', text }],
  minimumConfidence: 0.6,
  mode: 'auto',
  supportTeamSlug: 'support',
  tools,
  triage,
  ...unusual,
})
