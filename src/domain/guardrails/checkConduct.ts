import { findKeywords } from '../text/findKeywords'
import { conductRules } from './guardrailTypes'
import type { ConductFacts, ConductRule, ConductViolation } from './guardrailTypes'

/** Words a text has when spaces separate them. */
const wordCount = (parts: readonly string[]): number =>
  parts
    .join(' ')
    .split(/\s+/u)
    .filter((word) => word !== '').length

const findFormatProblem = ({ channel, parts }: ConductFacts): null | string => {
  const words = wordCount(parts)
  if (words === 0) return 'the answer is empty'
  if (channel === 'whatsapp') {
    if (parts.length > 3) return `${String(parts.length)} WhatsApp messages, at most 3`
    const long = parts.find((part) => part.length >= 300)
    return long === undefined
      ? null
      : `a WhatsApp message of ${String(long.length)} characters, under 300`
  }
  // Short answers are padded with nothing: only the upper ends of the specified lengths are enforced.
  const limit = channel === 'email' ? 400 : channel === 'web-form' ? 300 : null
  return limit !== null && words > limit ? `${String(words)} words, at most ${String(limit)}` : null
}

/** Words that our brand voice never uses towards a customer. */
const unfriendly = {
  en: [
    'calm down',
    'your fault',
    'as i already said',
    'obviously',
    'stupid',
    'you should have',
    'not my problem',
    'not our problem',
  ],
  de: ['ihre schuld', 'beruhigen sie sich', 'selbst schuld'],
  es: ['es su culpa', 'cálmese'],
  fr: ['votre faute', 'calmez-vous'],
  ar: ['خطؤك', 'اهدأ'],
}

type Check = (facts: ConductFacts) => null | string

const checks: Readonly<Record<ConductRule, Check>> = {
  'ticket-first': ({ toolCalls }) =>
    toolCalls[0] === 'create_ticket' ? null : 'the case was not the first step',
  'sentiment-checked': ({ isSentimentKnown }) =>
    isSentimentKnown ? null : 'nobody measured the sentiment of the message',
  'history-checked': ({ toolCalls }) =>
    toolCalls.includes('get_customer_history') ? null : 'the history of the customer was not read',
  'format-per-channel': findFormatProblem,
  'reference-included': ({ caseNumber, channel, isReferenceAsked, parts }) => {
    const isIncluded = parts.some((part) => part.includes(caseNumber))
    const isWanted = channel === 'email' || channel === 'web-form' || isReferenceAsked
    if (isWanted && !isIncluded) return `the case number ${caseNumber} is missing`
    return channel === 'whatsapp' && isIncluded && !isReferenceAsked
      ? 'on WhatsApp the case number is given only when asked for'
      : null
  },
  'brand-voice': ({ avoidedWords = [], parts }) => {
    const text = parts.join('\n')
    const [word] = findKeywords(text, { ...unfriendly, any: avoidedWords })
    if (word !== undefined) return `“${word.keyword}” is not how we speak to customers`
    return /\p{Lu}{4,}(?:\s+\p{Lu}{4,}){2}/u.test(text) || text.includes('!!')
      ? 'the answer shouts'
      : null
  },
}

/** The rules of conduct (6.2) that an answer, as it would leave, breaks. */
export const checkConduct = (facts: ConductFacts): readonly ConductViolation[] => {
  const off = new Set(
    (facts.guardrails ?? []).flatMap(({ conduct, isActive }) => (isActive ? [] : conduct)),
  )
  return conductRules
    .filter((rule) => !off.has(rule))
    .flatMap((rule) => {
      const detail = checks[rule](facts)
      return detail === null ? [] : [{ detail, rule }]
    })
}
