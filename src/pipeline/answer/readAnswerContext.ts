import type { Payload } from 'payload'

import type { Entity, RankedLabel, Triage } from '@/contracts/ports/triage'
import type { EscalationRule } from '@/domain/escalation/escalationTypes'
import type { Guardrail } from '@/domain/guardrails/guardrailTypes'
import type { AssistantMode, AuthorKind, CaseStatus, Channel, Priority } from '@/domain/vocabulary'

import type { Brand } from '@/contracts/assistantSettings'

import { brandOf, settingsOf } from '@/contracts/assistantSettings'
import { effectiveMode } from '@/domain/cases/effectiveMode'
import { sql, sqlOn } from '@/lib/sql'

import { escalationRulesOf, escalationRulesPart } from '../cases/assistant/escalationRules'
import { guardrailsOf, guardrailsPart } from '../cases/assistant/guardrails'

export type AnswerContext = {
  /** How the house speaks. */
  readonly brand: Brand
  readonly caseId: string
  readonly caseNumber: string
  readonly categoryKey: null | string
  readonly channel: Channel
  readonly createdAt: Date
  readonly customerId: string
  readonly customerName: null | string
  readonly escalationRules: readonly EscalationRule[]
  readonly guardrails: readonly Guardrail[]
  readonly isAddressConfirmed: boolean
  /** An escalated customer is told once that a person has the case. */
  readonly isHoldingReplySent: boolean
  /** Where no article speaks the customer's language, articles in English are translated for a person to approve. */
  readonly isTranslating: boolean
  readonly messageId: string
  readonly messages: readonly { readonly author: AuthorKind; readonly text: string }[]
  /** Answers below it wait for a person. */
  readonly minimumConfidence: number
  readonly mode: AssistantMode
  readonly status: CaseStatus
  readonly subject: null | string
  readonly text: string
  readonly triage: Triage
}

type Row = {
  case_mode: AssistantMode | null
  category_key: null | string
  category_label: string
  category_mode: AssistantMode | null
  channel: Channel
  confidence: number
  created_at: Date | string
  customer_id: string
  customer_name: null | string
  department_mode: AssistantMode
  entities: Entity[] | null
  escalation_rules: string
  guardrails: string
  intent: null | string
  intent_confidence: null | number
  is_confirmed: boolean
  language: string
  messages: null | { author: AuthorKind; text: string }[]
  number: string
  out_of_scope: null | number
  priority: Priority
  priority_confidence: null | number
  ranking: null | RankedLabel[]
  rationale: string
  sentiment: number
  settings: unknown
  status: CaseStatus
  subject: string
  text: string
  toxicity: null | number
  wants_person: null | number
}

/** All that the assistant may know of a message. Null when it has had its run already. */
export const readAnswerContext = async ({
  caseId,
  isOn,
  messageId,
  payload,
}: {
  caseId: string
  isOn: boolean
  messageId: string
  payload: Payload
}): Promise<AnswerContext | null> => {
  const [row] = await sqlOn(payload)<Row>(sql`
    select c.number, c.subject, c.status, c.created_at, c.customer_id, c.assistant_mode as case_mode, m.channel, m.text,
           d.assistant_mode as department_mode, k.assistant_mode as category_mode, k.key as category_key, u.name as customer_name,
           t.category_label, t.confidence::float8 as confidence, t.ranking, t.priority,
           t.priority_confidence::float8 as priority_confidence, t.sentiment::float8 as sentiment, t.language, t.intent,
           t.intent_confidence::float8 as intent_confidence, t.entities, t.wants_person::float8 as wants_person,
           t.out_of_scope::float8 as out_of_scope, t.toxicity::float8 as toxicity, t.rationale,
           (select json_agg(json_build_object('author', said.author_kind, 'text', said.text) order by said.created_at, said.id)
              from (select id, author_kind, text, created_at from messages
                     where case_id = c.id and direction in ('inbound', 'outbound') and is_draft is not true
                     order by created_at, id limit 100) said) as messages,
           (select settings from assistant_settings order by id desc limit 1) as settings,
           ${escalationRulesPart} as escalation_rules, ${guardrailsPart} as guardrails,
           (m.channel in ('whatsapp', 'sms') or exists (
              select 1 from cases p where p.customer_id = c.customer_id and p.id <> c.id and p.last_outbound_at is not null)) as is_confirmed
      from messages m
      join cases c on c.id = m.case_id
      join departments d on d.id = c.department_id
      join customers u on u.id = c.customer_id
      join triage_results t on t.message_id = m.id
      left join categories k on k.id = c.category_id
     where m.id = ${messageId} and c.id = ${caseId}
       and not exists (select 1 from assistant_runs r where r.message_id = m.id)`)

  if (row === undefined) {
    return null
  }

  const settings = settingsOf(row.settings)

  return {
    brand: brandOf(settings),
    caseId,
    caseNumber: row.number,
    categoryKey: row.category_key,
    channel: row.channel,
    createdAt: new Date(row.created_at),
    customerId: row.customer_id,
    customerName: row.customer_name,
    escalationRules: escalationRulesOf(row.escalation_rules),
    guardrails: guardrailsOf(row.guardrails),
    isAddressConfirmed: row.is_confirmed,
    isHoldingReplySent: settings.isHoldingReplySent,
    isTranslating: settings.isTranslating,
    messageId,
    messages: row.messages ?? [],
    minimumConfidence: settings.minimumConfidence,
    // A message that fits no category is never answered without a person's eye.
    mode: isOn
      ? effectiveMode([row.department_mode, row.category_mode ?? 'suggest', row.case_mode])
      : 'off',
    status: row.status,
    subject: ['email', 'web-form'].includes(row.channel) ? row.subject : null,
    text: row.text,
    triage: {
      category: { confidence: row.confidence, label: row.category_label },
      categoryRanking: row.ranking ?? [],
      entities: row.entities ?? [],
      intent: { confidence: row.intent_confidence ?? 0, label: row.intent ?? 'unknown' },
      language: { code: row.language, confidence: 1 },
      outOfScope: row.out_of_scope ?? 0,
      priority: { confidence: row.priority_confidence ?? 0, label: row.priority },
      rationale: row.rationale,
      sentiment: row.sentiment,
      toxicity: row.toxicity ?? 0,
      wantsPerson: row.wants_person ?? 0,
    },
  }
}
