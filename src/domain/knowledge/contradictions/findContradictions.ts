import type { Claims } from './readClaims'

import { readClaims } from './readClaims'

/** One sentence and where it stands. */
export type Statement = {
  readonly language: string
  readonly sourceId: string
  readonly sourceKind: string
  readonly sourceName: string
  readonly text: string
}

export type Contradiction = {
  readonly kind: 'number' | 'plan' | 'yes-no'
  readonly left: Statement
  readonly right: Statement
  /** What both speak of. */
  readonly subject: string
}

/** Share of the shorter sentence's subject, and of both together, that must be the same. Rare words weigh more. */
const limits = {
  number: { all: 0.35, shorter: 0.6 },
  plan: { all: 0.45, shorter: 0.7 },
  'yes-no': { all: 0.6, shorter: 0.8 },
} as const
const leastShared = 2
/** A word that so many sentences use brings no pair together by itself. */
const commonAbove = 400

type Read = { readonly claims: Claims; readonly statement: Statement }

/**
 * Pairs of sentences of different sources, in one language, that cannot both be true: another number of the same thing,
 * another plan, or yes here and no there. Deterministic, from words alone: it finds what is said alike and denied, not what
 * only a reader would understand. Pairs about different alternatives (monthly, annual) are none.
 */
export const findContradictions = (statements: readonly Statement[]): readonly Contradiction[] => {
  const read = statements.flatMap((statement): Read[] => {
    const claims = readClaims(statement.text)

    return claims === null || claims.subject.size < leastShared ? [] : [{ claims, statement }]
  })
  const byWord = new Map<string, number[]>()

  for (const [at, { claims, statement }] of read.entries()) {
    for (const word of claims.subject) {
      const key = `${statement.language} ${word}`
      byWord.set(key, [...(byWord.get(key) ?? []), at])
    }
  }

  const weightOf = (word: string, language: string): number =>
    Math.log(1 + read.length / (byWord.get(`${language} ${word}`)?.length ?? 1))
  const found: Contradiction[] = []

  for (const [at, left] of read.entries()) {
    for (const other of candidatesOf({ at, byWord, left })) {
      const right = read[other]
      const contradiction = right === undefined ? null : compare({ left, right, weightOf })

      if (contradiction !== null) {
        found.push(contradiction)
      }
    }
  }

  return found
}

/** Later sentences that share enough words. */
const candidatesOf = ({
  at,
  byWord,
  left,
}: {
  at: number
  byWord: ReadonlyMap<string, readonly number[]>
  left: Read
}): readonly number[] => {
  const shared = new Map<number, number>()

  for (const word of left.claims.subject) {
    const places = byWord.get(`${left.statement.language} ${word}`) ?? []

    for (const place of places.length > commonAbove ? [] : places) {
      if (place > at) shared.set(place, (shared.get(place) ?? 0) + 1)
    }
  }

  return [...shared].filter(([, count]) => count >= leastShared).map(([place]) => place)
}

const compare = ({
  left,
  right,
  weightOf,
}: {
  left: Read
  right: Read
  weightOf: (word: string, language: string) => number
}): Contradiction | null => {
  const { language } = left.statement

  if (
    left.statement.sourceId === right.statement.sourceId ||
    isAboutOther(left.claims, right.claims)
  ) {
    return null
  }

  const weigh = (words: Iterable<string>): number =>
    [...words].reduce((sum, word) => sum + weightOf(word, language), 0)
  const both = [...left.claims.subject].filter((word) => right.claims.subject.has(word))
  const [shared, one, two] = [weigh(both), weigh(left.claims.subject), weigh(right.claims.subject)]
  const fits = ({ all, shorter }: { all: number; shorter: number }): boolean =>
    both.length >= leastShared &&
    shared / Math.min(one, two) >= shorter &&
    shared / (one + two - shared) >= all
  const kind = kindOf({ fits, left: left.claims, right: right.claims })

  return kind === null
    ? null
    : { kind, left: left.statement, right: right.statement, subject: both.toSorted().join(' ') }
}

const kindOf = ({
  fits,
  left,
  right,
}: {
  fits: (limit: { all: number; shorter: number }) => boolean
  left: Claims
  right: Claims
}): Contradiction['kind'] | null => {
  const isSamePlan =
    left.plans.size === 0 || right.plans.size === 0 || overlap(left.plans, right.plans)

  if (isSamePlan && hasOtherNumber(left, right) && fits(limits.number)) {
    return 'number'
  }

  if (!isSamePlan) {
    return left.isAboutPlans &&
      right.isAboutPlans &&
      left.isNegated === right.isNegated &&
      fits(limits.plan)
      ? 'plan'
      : null
  }

  return left.isNegated !== right.isNegated &&
    !hasOtherNumber(left, right) &&
    fits(limits['yes-no'])
    ? 'yes-no'
    : null
}

/** The same thing measured, and no value in common. */
const hasOtherNumber = (left: Claims, right: Claims): boolean =>
  [...left.quantities].some(([unit, values]) => {
    const others = right.quantities.get(unit)

    return others !== undefined && !overlap(values, others)
  })

const isAboutOther = (left: Claims, right: Claims): boolean =>
  left.alternatives.some((row, at) => {
    const other = right.alternatives[at] ?? new Set<string>()

    return row.size > 0 && other.size > 0 && !overlap(row, other)
  })

const overlap = <Value>(left: ReadonlySet<Value>, right: ReadonlySet<Value>): boolean =>
  [...left].some((value) => right.has(value))
