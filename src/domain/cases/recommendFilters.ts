export type Facet = 'category' | 'channel' | 'language' | 'tier'

/** What a person worked on lately: one row per case. */
export type WorkedCase = {
  readonly categoryId: null | string
  readonly channel: string
  readonly language: null | string
  readonly tier: null | string
}

export type Recommendation = {
  /** How many of the cases it fits. */
  readonly fits: number
  readonly filter: Readonly<Partial<Record<Facet, string>>>
  readonly of: number
}

const fewest = 8
const mostRecommended = 3
/** Rarer than this is chance; commoner than that says nothing about anybody. */
const share = { least: 0.2, most: 0.9 }

/**
 * Filters that somebody's own history suggests (requirement H1): single traits and pairs of traits that many of their
 * recent cases have, but not all. A pair wins over its parts when it fits nearly as many. Nothing from too few cases.
 */
export const recommendFilters = (cases: readonly WorkedCase[]): readonly Recommendation[] => {
  if (cases.length < fewest) {
    return []
  }

  const counted = new Map<string, { filter: Recommendation['filter']; fits: number }>()

  for (const one of cases) {
    for (const filter of traitsOf(one)) {
      const key = JSON.stringify(filter)
      counted.set(key, { filter, fits: (counted.get(key)?.fits ?? 0) + 1 })
    }
  }

  const likely = [...counted.values()]
    .filter(({ fits }) => fits >= cases.length * share.least && fits <= cases.length * share.most)
    .toSorted((a, b) => score(b) - score(a))
  const chosen: Recommendation[] = []

  for (const { filter, fits } of likely) {
    if (chosen.length < mostRecommended && !chosen.some((other) => overlap(other.filter, filter))) {
      chosen.push({ filter, fits, of: cases.length })
    }
  }

  return chosen
}

/** A pair says more than one trait: it may fit a third fewer and still be the better filter. */
const score = ({ filter, fits }: { filter: Recommendation['filter']; fits: number }): number =>
  fits * (Object.keys(filter).length === 2 ? 1.5 : 1)

const overlap = (a: Recommendation['filter'], b: Recommendation['filter']): boolean =>
  Object.entries(a).some(([facet, value]) => b[facet as Facet] === value) // keys of our own type

const traitsOf = (one: WorkedCase): Recommendation['filter'][] => {
  const pairs: [Facet, string][] = (
    [
      ['category', one.categoryId],
      ['channel', one.channel],
      ['language', one.language],
      ['tier', one.tier],
    ] as const
  ).flatMap(([facet, value]) => (value === null ? [] : [[facet, value]]))
  const singles = pairs.map((pair) => Object.fromEntries([pair]))
  const both = pairs.flatMap((first, at) =>
    pairs.slice(at + 1).map((second) => Object.fromEntries([first, second])),
  )

  return [...singles, ...both]
}
