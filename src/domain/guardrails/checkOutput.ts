import { findKeywords } from '../text/findKeywords'
import { splitSentences } from '../text/splitSentences'
import type { Guardrail, OutputCheck, OutputViolation } from './guardrailTypes'
import {
  datePattern,
  emailPattern,
  internalPatterns,
  moneyPatterns,
  promisePattern,
  scriptUrlPattern,
  urlPattern,
} from './outputPatterns'

/** Subdomains of an allowed domain are allowed too. */
const isAllowed = (host: string, allowedDomains: readonly string[]): boolean => {
  const name = host.toLowerCase().replace(/[.,;:!?]+$/u, '')
  return allowedDomains.some((domain) => name === domain || name.endsWith(`.${domain}`))
}

const findForeignContact = (text: string, allowedDomains: readonly string[]): null | string => {
  const script = scriptUrlPattern.exec(text)
  if (script !== null) return script[0]
  for (const pattern of [emailPattern, urlPattern]) {
    for (const match of text.matchAll(pattern)) {
      const host = match[1] ?? match[2]
      if (host !== undefined && !isAllowed(host, allowedDomains)) return match[0]
    }
  }
  return null
}

const firstMatch = (text: string, patterns: readonly RegExp[]): null | string => {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match !== null) return match[0].trim()
  }
  return null
}

const findEvidence = (
  check: OutputCheck,
  text: string,
  allowedDomains: readonly string[],
): null | string => {
  switch (check.kind) {
    case 'money':
      return firstMatch(text, moneyPatterns)
    case 'dated-promise':
      return (
        splitSentences(text).find(
          (sentence) => promisePattern.test(sentence) && datePattern.test(sentence),
        ) ?? null
      )
    case 'phrases':
      return findKeywords(text, check.phrases)[0]?.snippet ?? null
    case 'phrase-pairs':
      return (
        splitSentences(text).find(
          (sentence) =>
            findKeywords(sentence, check.first).length > 0 &&
            findKeywords(sentence, check.second).length > 0,
        ) ?? null
      )
    case 'technical-internals':
      return firstMatch(text, internalPatterns)
    case 'foreign-contacts':
      return findForeignContact(text, allowedDomains)
  }
}

/**
 * What an answer says that it may not, with the words. One violation is enough to keep it from being sent
 * without a person.
 *
 * @param input.allowedDomains lower-case domains that answers may link and write to.
 */
export const checkOutput = (input: {
  readonly allowedDomains: readonly string[]
  readonly guardrails: readonly Guardrail[]
  readonly text: string
}): readonly OutputViolation[] => {
  // Invisible characters could hide a sum or a link from the patterns and not from the reader.
  const text = input.text.normalize('NFKC').replace(/\p{Cf}/gu, '')
  return input.guardrails
    .filter(({ isActive }) => isActive)
    .flatMap((guardrail) =>
      guardrail.output.flatMap((check) => {
        const evidence = findEvidence(check, text, input.allowedDomains)
        return evidence === null
          ? []
          : [{ evidence: evidence.slice(0, 200), guardrailId: guardrail.id, kind: check.kind }]
      }),
    )
}
