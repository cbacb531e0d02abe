import { findKeywords } from '../text/findKeywords'
import type { KeywordsByLanguage, PreparedText } from '../text/findKeywords'
import type { EscalationDetector, EscalationFacts } from './escalationTypes'

/** The facts with their texts split into words once for all rules. */
export type PreparedFacts = EscalationFacts & { readonly texts: readonly PreparedText[] }

const dayMs = 24 * 60 * 60_000
const personIsTheSubject = 0.85

const quoteHits = (
  facts: PreparedFacts,
  keywords: KeywordsByLanguage,
  except: readonly string[] = [],
): null | string => {
  const hits = facts.texts.flatMap((text) => findKeywords(text, keywords, except))
  const first = hits[0]
  if (first === undefined) return null
  const others = new Set(hits.map(({ keyword }) => keyword))
  others.delete(first.keyword)
  const more =
    others.size === 0 ? '' : `; also ${[...others].map((word) => `“${word}”`).join(', ')}`
  return `“${first.keyword}” in “${first.snippet}”${more}`
}

const detectMood = (
  settings: Extract<EscalationDetector, { detector: 'sentiment-below' }>['settings'],
  facts: PreparedFacts,
): null | string => {
  const { below, profanity, toxicityAtLeast } = settings
  if (facts.sentiment !== null && facts.sentiment < below) {
    return `sentiment ${facts.sentiment.toFixed(2)} is below ${String(below)}`
  }
  if (toxicityAtLeast !== undefined && facts.toxicity >= toxicityAtLeast) {
    return `insults or threats with ${facts.toxicity.toFixed(2)}`
  }
  const words = quoteHits(facts, profanity)
  return words === null ? null : `profanity: ${words}`
}

const detectRepeat = (
  { atLeast, withinDays }: { atLeast: number; withinDays: number },
  { category, now, previousCases }: EscalationFacts,
): null | string => {
  if (category === null) return null
  const since = now.getTime() - withinDays * dayMs
  const recent = previousCases.filter(
    (one) => one.category === category && one.createdAt.getTime() >= since && one.createdAt <= now,
  )
  const count = recent.length + 1
  return count >= atLeast
    ? `${String(count)} cases about ${category} in ${String(withinDays)} days`
    : null
}

/** The evidence that a detector finds, or null when it is silent. */
export const detect = (rule: EscalationDetector, facts: PreparedFacts): null | string => {
  switch (rule.detector) {
    case 'keywords': {
      const { except, keywords, wantsPersonAtLeast } = rule.settings
      const words = quoteHits(facts, keywords, except)
      if (words !== null) return words
      return wantsPersonAtLeast !== undefined && facts.wantsPerson >= wantsPersonAtLeast
        ? `the message asks for a person with ${facts.wantsPerson.toFixed(2)}`
        : null
    }
    case 'sentiment-below':
      return detectMood(rule.settings, facts)
    case 'kb-miss-count':
      return facts.knowledgeMisses >= rule.settings.atLeast
        ? `${String(facts.knowledgeMisses)} searches found no good article`
        : null
    case 'repeat-contact':
      return detectRepeat(rule.settings, facts)
    case 'category-keywords': {
      const { categories, except, keywords } = rule.settings
      const words = quoteHits(facts, keywords, except)
      if (words !== null) return words
      // A bare wish for a person has no subject, so the category it was given is a guess.
      if (facts.wantsPerson >= personIsTheSubject) return null
      return facts.category !== null && categories.includes(facts.category)
        ? `the category is ${facts.category}`
        : null
    }
    case 'p1':
      return quoteHits(facts, rule.settings.keywords, rule.settings.except)
  }
}
