import {
  legalKeywords,
  pricingExceptions,
  pricingKeywords,
  refundExceptions,
  refundKeywords,
} from '../escalation/escalationKeywords'
import {
  competitorNames,
  featureRequests,
  insideQuestions,
  insideTalk,
  legalCommitments,
  legalSubjects,
  negativeWords,
  refundCommitments,
  releaseWords,
  willWords,
} from './guardrailPhrases'
import { conductRules } from './guardrailTypes'
import type { ConductRule, Guardrail } from './guardrailTypes'

/** What the assistant never does (6.1) and always does (6.2), as records that an admin may change (requirement F2). */
export const defaultGuardrails: readonly Guardrail[] = [
  {
    id: 'pricing',
    name: 'Never discuss pricing',
    rule: 'No sums, discounts or custom prices. Plans may be compared by their features; Sales names the figures.',
    isActive: true,
    input: {
      action: { flag: 'SALES_INQUIRY', kind: 'escalate', teamSlug: 'sales' },
      except: pricingExceptions,
      keywords: pricingKeywords,
    },
    output: [{ kind: 'money' }],
  },
  {
    id: 'feature-promises',
    name: 'Never promise features',
    rule: 'Wishes are taken as feedback. No commitment to a feature, a fix or a date.',
    isActive: true,
    input: { action: { kind: 'answer-generally' }, keywords: featureRequests },
    output: [
      { kind: 'dated-promise' },
      { first: willWords, kind: 'phrase-pairs', second: releaseWords },
    ],
  },
  {
    id: 'refunds',
    name: 'Never process refunds',
    rule: 'A wish for money back is acknowledged and goes to Finance. No refund, credit or waiver is granted or announced.',
    isActive: true,
    input: {
      action: { flag: 'REFUND_REQUEST', kind: 'escalate', teamSlug: 'finance' },
      except: refundExceptions,
      keywords: refundKeywords,
    },
    output: [{ kind: 'phrases', phrases: refundCommitments }],
  },
  {
    id: 'legal',
    name: 'Never make legal commitments',
    rule: 'Public facts only. Nothing that binds the company; a Support Lead answers what is legal.',
    isActive: true,
    input: {
      action: { flag: 'LEGAL_ESCALATION', kind: 'escalate', teamSlug: 'support-leads' },
      keywords: Object.fromEntries(
        Object.entries(legalKeywords).map(([language, words]) => [
          language,
          [...words, ...(legalSubjects[language] ?? [])],
        ]),
      ),
    },
    output: [{ kind: 'phrases', phrases: legalCommitments }],
  },
  {
    id: 'competitors',
    name: 'Never disparage competitors',
    rule: 'Speak of our own features and strengths; say nothing bad about others.',
    isActive: true,
    input: { action: { kind: 'answer-generally' }, keywords: competitorNames },
    output: [{ first: competitorNames, kind: 'phrase-pairs', second: negativeWords }],
  },
  {
    id: 'internal-information',
    name: 'Never share internal information',
    rule: 'Nothing about internal processes, people or systems; point to public documentation and official channels.',
    isActive: true,
    input: { action: { kind: 'answer-generally' }, keywords: insideQuestions },
    output: [
      { kind: 'technical-internals' },
      { kind: 'phrases', phrases: insideTalk },
      { kind: 'foreign-contacts' },
    ],
  },
  ...always({
    'ticket-first': [
      'Always create a case first',
      'Every run begins with the case of the message, so that whatever follows can be audited.',
    ],
    'sentiment-checked': [
      'Always check the mood',
      'No answer to a message whose mood nobody measured.',
    ],
    'history-checked': [
      'Always check the customer’s history',
      'Earlier cases are read before an answer is written: repeat contacts show.',
    ],
    'format-per-channel': [
      'Always format for the channel',
      'Mails have at most 400 words, answers to the web form 300; WhatsApp at most three messages below 300 characters.',
    ],
    'reference-included': [
      'Always include the reference',
      'Mails and answers to the web form name the case; on WhatsApp only who asks is told.',
    ],
    'brand-voice': [
      'Always use the voice of the brand',
      'Friendly, professional and to the point: nothing that blames or shouts, and no word that the house avoids.',
    ],
  }),
]

/** Hoisted: the list above is made when this file is read. */
function always(
  texts: Readonly<Record<ConductRule, readonly [name: string, rule: string]>>,
): readonly Guardrail[] {
  return conductRules.map((conduct) => ({
    conduct,
    id: conduct,
    input: null,
    isActive: true,
    name: texts[conduct][0],
    output: [],
    rule: texts[conduct][1],
  }))
}
