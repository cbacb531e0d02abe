/**
 * The assistant: its five tools, as they were specified, and how a run ends. The answer stage hands the tools
 * in, `ai/agent` runs the workflow; neither knows the other.
 */
import { z } from 'zod'

import type { EscalationRule, EscalationTrigger } from '@/domain/escalation/escalationTypes'
import type { Guardrail, InputFinding, OutputViolation } from '@/domain/guardrails/guardrailTypes'
import { channels, priorities } from '@/domain/vocabulary'
import type { AssistantMode, AuthorKind, Channel, Priority } from '@/domain/vocabulary'

import type { AnswerComposer, ComposedAnswer } from './ports/answer'
import type { Clock } from './ports/clock'
import type { Triage } from './ports/triage'

const channelSchema = z.enum(channels)
const prioritySchema = z.enum(priorities)
const idSchema = z.string().min(1)
const instantSchema = z.iso.datetime({ offset: true })

/** Input and output of each tool. Names and inputs are a promise to the outside: they do not change. */
export const assistantToolSchemas = {
  search_knowledge_base: {
    input: z.object({
      query: z.string().min(1),
      max_results: z.int().min(1).max(20).default(3),
    }),
    output: z.object({
      articles: z.array(
        z.object({
          passage_id: idSchema,
          article_id: idSchema,
          article_slug: z.string(),
          title: z.string(),
          heading_path: z.array(z.string()),
          content: z.string(),
          language: z.string(),
          relevance_score: z.number().min(0).max(1),
        }),
      ),
      /** 0–1: how sure the search is that the best article answers. Below 0.5 counts as a miss. */
      confidence: z.number().min(0).max(1),
      method: z.enum(['semantic', 'text']),
    }),
  },
  create_ticket: {
    input: z.object({
      subject: z.string(),
      category: z.string().min(1),
      priority: prioritySchema,
      channel: channelSchema,
      customer_id: idSchema,
      message: z.string(),
    }),
    output: z.object({
      ticket_id: idSchema,
      ticket_number: z.string().min(1),
      created_at: instantSchema,
      status: z.string().min(1),
    }),
  },
  get_customer_history: {
    input: z.object({ customer_id: idSchema, limit: z.int().min(1).max(100).default(10) }),
    output: z.object({
      tickets: z.array(
        z.object({
          ticket_id: idSchema,
          subject: z.string(),
          category: z.string().nullable(),
          status: z.string(),
          channel: channelSchema,
          created_at: instantSchema,
          resolved_at: instantSchema.nullable(),
        }),
      ),
      conversations: z.array(
        z.object({
          conversation_id: idSchema,
          channel: channelSchema,
          author: z.enum(['customer', 'agent', 'assistant', 'system']),
          content: z.string(),
          sent_at: instantSchema,
        }),
      ),
    }),
  },
  escalate_to_human: {
    input: z.object({
      ticket_id: idSchema,
      reason: z.string().min(1),
      severity: prioritySchema,
      routing_team: z.string().min(1),
      conversation_summary: z.string().max(600),
    }),
    output: z.object({
      is_escalated: z.boolean(),
      estimated_response_minutes: z.number().nonnegative().nullable(),
    }),
  },
  send_response: {
    input: z.object({
      conversation_id: idSchema,
      channel: channelSchema,
      message: z.string().min(1),
      customer_id: idSchema,
    }),
    output: z.object({
      delivery_status: z.enum(['queued', 'sent', 'failed', 'withheld']),
      message_id: z.string().nullable(),
    }),
  },
} as const

export type AssistantToolName = keyof typeof assistantToolSchemas
export type AssistantToolInput<Name extends AssistantToolName> = z.infer<
  (typeof assistantToolSchemas)[Name]['input']
>
export type AssistantToolOutput<Name extends AssistantToolName> = z.infer<
  (typeof assistantToolSchemas)[Name]['output']
>
/** `send_response` answers `withheld` when a person took over in the meantime: nothing was sent. */
export type AssistantTools = {
  readonly [Name in AssistantToolName]: (
    input: AssistantToolInput<Name>,
  ) => Promise<AssistantToolOutput<Name>>
}

/** One step of a run as it is stored and shown. Only model steps have tokens and cost (US dollars). */
export type AssistantStep = {
  readonly kind: 'check' | 'model' | 'tool'
  readonly name: string
  readonly input: unknown
  /** Null when the step failed. */
  readonly output: unknown
  readonly error: null | string
  /** ISO instant. */
  readonly startedAt: string
  readonly milliseconds: number
  readonly inputTokens: number
  readonly outputTokens: number
  readonly cost: number
}

export type AssistantOutcome =
  | { readonly kind: 'sent'; readonly answer: ComposedAnswer; readonly messageId: null | string }
  /** Waits for a person's approval. */
  | { readonly kind: 'drafted'; readonly answer: ComposedAnswer; readonly reason: string }
  | {
      readonly kind: 'escalated'
      readonly triggers: readonly EscalationTrigger[]
      readonly teamSlug: string
      readonly notifyTeamSlugs: readonly string[]
      readonly severity: Priority
      readonly reason: string
      readonly summary: string
      readonly estimatedResponseMinutes: null | number
      /** What the knowledge base offers for it: for the person, never sent by itself. */
      readonly suggestion: ComposedAnswer | null
    }
  /** Shadow mode: nothing left; what would have happened. */
  | {
      readonly kind: 'shadowed'
      readonly would: 'draft' | 'escalate' | 'send'
      readonly answer: ComposedAnswer | null
      readonly triggers: readonly EscalationTrigger[]
      readonly reason: string
    }
  /** The assistant is off here, or a person is already at work. No tool was called. */
  | { readonly kind: 'skipped'; readonly reason: string }

export type AssistantRun = {
  readonly outcome: AssistantOutcome
  readonly trace: readonly AssistantStep[]
  readonly violations: readonly OutputViolation[]
  readonly findings: readonly InputFinding[]
  /** 0–1, of the answer; null when none was written. */
  readonly confidence: null | number
  /** The driver and its instructions, e.g. `assistant-remote-1`; left out: the built-in one. */
  readonly version?: string
}

export type AssistantInput = {
  /** Domains that answers may link and write to, lower case. */
  readonly allowedDomains: readonly string[]
  readonly clock: Clock
  readonly composer: AnswerComposer
  readonly escalationRules: readonly EscalationRule[]
  readonly guardrails: readonly Guardrail[]
  /** Asked right before anything is done and again before sending: a person at work silences the assistant. */
  readonly isPersonAtWork: () => Promise<boolean>
  readonly message: {
    readonly channel: Channel
    readonly conversationId: string
    readonly customerId: string
    readonly subject: null | string
    readonly text: string
  }
  /** The conversation so far, oldest first, for the hand-over summary. */
  readonly messages: readonly { readonly author: AuthorKind; readonly text: string }[]
  /** Answers below it are drafted, not sent. */
  readonly minimumConfidence: number
  /** May articles in English answer in other words where none speaks the customer's language? A person approves those. */
  readonly isTranslating?: boolean
  readonly mode: AssistantMode
  /** Team for escalations that no rule sends elsewhere. */
  readonly supportTeamSlug: string
  readonly tools: AssistantTools
  readonly triage: Triage
}

/** Why an answer that passed every check is a draft all the same; in mode auto it would have left. */
export const waitsForApproval = 'Answers wait for approval here.'

export type RunAssistant = (input: AssistantInput) => Promise<AssistantRun>
