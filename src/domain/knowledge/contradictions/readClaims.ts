import { findWords } from '../../text/findWords'
import { foldText } from '../../text/foldText'
import { stemWord } from '../../text/stemWord'
import { stopWords } from '../../text/stopWords'
import {
  alternatives,
  availability,
  conditions,
  megabytesPer,
  minutesPer,
  moneyMarks,
  negations,
  numberWords,
  planNames,
} from './claimWords'

/** What a sentence says that another one could deny. */
export type Claims = {
  /** Which of each row of alternatives it is about. */
  readonly alternatives: readonly ReadonlySet<string>[]
  readonly isAboutPlans: boolean
  readonly isNegated: boolean
  readonly plans: ReadonlySet<string>
  /** Values by what they measure: `time` in minutes, `size` in MB, `percent`, `money`, or the counted noun. */
  readonly quantities: ReadonlyMap<string, ReadonlySet<number>>
  /** Stems of the words that say what it is about, without numbers, units, plans and negations. */
  readonly subject: ReadonlySet<string>
}

/** Reads a sentence. Null for a question: it claims nothing. */
export const readClaims = (sentence: string): Claims | null => {
  if (/[?؟]\s*$/u.test(sentence)) {
    return null
  }

  const folded = findWords(sentence).map((word) => word.folded)
  const claimed = findWords(sentence.replaceAll(conditions, ' ')).map((word) => word.folded)
  const { quantities, used } = readQuantities(sentence)
  const plans = new Set<string>(planNames.filter((name) => isPlanNamed(name, sentence)))
  const planWords = new Set([...plans].map((name) => name.toLowerCase()))

  return {
    alternatives: alternatives.map((row) => new Set(folded.filter((word) => row.has(word)))),
    isAboutPlans: plans.size > 0 && folded.some((word) => availability.has(word)),
    isNegated: claimed.filter((word) => negations.has(word)).length % 2 === 1,
    plans,
    quantities,
    subject: new Set(
      folded
        .filter(
          (word) =>
            !stopWords.has(word) &&
            !negations.has(word) &&
            !planWords.has(word) &&
            !(plans.size > 0 && availability.has(word)) &&
            !used.has(word) &&
            !/\d/u.test(word) &&
            word.length > 2,
        )
        .map(stemWord),
    ),
  }
}

/** Capitalised inside a sentence, or beside the word plan: "team" and "business" are ordinary words too. */
const isPlanNamed = (name: string, sentence: string): boolean =>
  new RegExp(
    `[^.!?]\\s${name}\\b|\\b${name}(?:-|\\s)(?:plan|Plan|Tarif)|\\b(?:plan|Plan|Tarif)\\s${name}\\b`,
    'u',
  ).test(sentence)

const readQuantities = (
  sentence: string,
): { quantities: Map<string, Set<number>>; used: ReadonlySet<string> } => {
  const quantities = new Map<string, Set<number>>()
  const used = new Set<string>()
  // 1. at the start is a place in a list, not a number of things.
  const tokens = foldText(sentence)
    .replace(/^\s*\d+[.)]\s/u, '')
    .match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}'’]+|[%€$£]/gu)

  for (const [at, token] of (tokens ?? []).entries()) {
    const value = numberWords.get(token) ?? (/^\d/u.test(token) ? numberOf(token) : null)
    const next = tokens?.[at + 1] ?? ''
    const before = tokens?.[at - 1] ?? ''

    if (value === null || token === '') {
      continue
    }

    const found = measure({ before, next, value })

    if (found !== null) {
      quantities.set(found.unit, (quantities.get(found.unit) ?? new Set()).add(found.value))
      used.add(token).add(found.word)
    }
  }

  return { quantities, used }
}

const measure = ({
  before,
  next,
  value,
}: {
  before: string
  next: string
  value: number
}): null | { unit: string; value: number; word: string } => {
  const minutes = minutesPer.get(next)
  const megabytes = megabytesPer.get(next)

  if (minutes !== undefined) return { unit: 'time', value: value * minutes, word: next }
  if (megabytes !== undefined) return { unit: 'size', value: value * megabytes, word: next }
  if (/^(?:%|percent|prozent)$/u.test(next)) return { unit: 'percent', value, word: next }
  if (moneyMarks.test(next)) return { unit: 'money', value, word: next }
  if (moneyMarks.test(before)) return { unit: 'money', value, word: before }

  return /^\p{L}{3,}/u.test(next) && !stopWords.has(next)
    ? { unit: `count ${stemWord(next)}`, value, word: '' }
    : null
}

/** 1,000 and 1.000 are a thousand; 12.50 and 12,50 are twelve and a half. */
const numberOf = (token: string): number => {
  const plain = /[.,]\d{3}(?:\D|$)/u.test(token)
    ? token.replaceAll(/[.,](?=\d{3}(?:\D|$))/gu, '')
    : token

  return Number(plain.replace(',', '.'))
}
