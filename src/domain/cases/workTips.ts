/** One case of somebody's last weeks. */
export type TipCase = {
  readonly category: null | string
  /** Minutes until the first answer; null before it. */
  readonly firstResponse: null | number
  /** Solved at least once. */
  readonly isResolved: boolean
  readonly number: string
  /** 1 to 5; null without one. */
  readonly rating: null | number
  readonly subject: string
  /** Came back after it was solved. */
  readonly wasReopened: boolean
  /** Hours for which its customer waits for an answer now; null: nobody waits. */
  readonly waiting: null | number
}

export type WorkTip = {
  /** The cases behind it, those that show it best first. */
  readonly cases: readonly { readonly number: string; readonly subject: string }[]
  readonly count: number
} & (
  | {
      readonly category: string
      readonly kind: 'slow-category'
      /** Minutes to the first answer: median there, and of all others. */
      readonly mine: number
      readonly others: number
    }
  | { readonly kind: 'came-back'; readonly of: number }
  | { readonly kind: 'unhappy' }
  | { readonly hours: number; readonly kind: 'waiting' }
)

const mostCases = 5
/** Fewer are chance. */
const fewest = { cameBack: 3, category: 4, unhappy: 2 }
const cameBackShare = 0.2
const slow = { factor: 2, minutes: 30 }
const longWaitHours = 24

/**
 * What somebody's own cases say could go better (requirement H8), the most urgent first: customers who wait long,
 * solved cases that come back, bad ratings, a category whose first answers take much longer than their others. Compared
 * with the person's own other cases only; nothing where too few cases say it.
 */
export const workTips = (cases: readonly TipCase[]): readonly WorkTip[] =>
  [waitingTip(cases), cameBackTip(cases), unhappyTip(cases), slowTip(cases)].filter(
    (tip) => tip !== null,
  )

const waitingTip = (cases: readonly TipCase[]): null | WorkTip => {
  const waiting = by(cases, ({ waiting: hours }) => hours).filter(
    ({ waiting: hours }) => hours !== null && hours >= longWaitHours,
  )
  const longest = waiting[0]?.waiting ?? null

  return longest === null ? null : { ...shown(waiting), hours: longest, kind: 'waiting' }
}

const cameBackTip = (cases: readonly TipCase[]): null | WorkTip => {
  const of = cases.filter(({ isResolved, wasReopened }) => isResolved || wasReopened).length
  const back = cases.filter(({ wasReopened }) => wasReopened)

  return back.length < fewest.cameBack || back.length < of * cameBackShare
    ? null
    : { ...shown(back), kind: 'came-back', of }
}

const unhappyTip = (cases: readonly TipCase[]): null | WorkTip => {
  const unhappy = by(cases, ({ rating }) => (rating === null ? null : -rating)).filter(
    ({ rating }) => rating !== null && rating <= 2,
  )

  return unhappy.length < fewest.unhappy ? null : { ...shown(unhappy), kind: 'unhappy' }
}

const slowTip = (cases: readonly TipCase[]): null | WorkTip => {
  const answered = by(cases, ({ firstResponse }) => firstResponse)
  const found = [...new Set(answered.map(({ category }) => category))].flatMap((category) => {
    const within = answered.filter((one) => one.category === category)
    const others = answered.filter((one) => one.category !== category)

    if (category === null || Math.min(within.length, others.length) < fewest.category) {
      return []
    }

    const tip = { mine: middleOf(within), others: middleOf(others) }

    return tip.mine >= tip.others * slow.factor && tip.mine - tip.others >= slow.minutes
      ? [{ ...shown(within), ...tip, category, kind: 'slow-category' as const }]
      : []
  })

  return found.toSorted((a, b) => b.mine - a.mine)[0] ?? null
}

const shown = (cases: readonly TipCase[]): Pick<WorkTip, 'cases' | 'count'> => ({
  cases: cases.slice(0, mostCases).map(({ number, subject }) => ({ number, subject })),
  count: cases.length,
})

/** Those that have the value, largest first. */
const by = (
  cases: readonly TipCase[],
  valueOf: (one: TipCase) => null | number,
): readonly TipCase[] =>
  cases
    .flatMap((one) => {
      const value = valueOf(one)

      return value === null ? [] : [{ one, value }]
    })
    .toSorted((a, b) => b.value - a.value)
    .map(({ one }) => one)

/** Of cases sorted by their first answer: the upper of two middles. */
const middleOf = (sorted: readonly TipCase[]): number =>
  sorted[Math.floor((sorted.length - 1) / 2)]?.firstResponse ?? 0
