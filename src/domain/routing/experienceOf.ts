/** What a case may be about, how likely that is, and who handled such cases: sums of weights, recent ones counting more. */
export type LikelyTopic = {
  readonly handled: Readonly<Record<string, number>>
  /** 0–1. */
  readonly share: number
}

/** How many cases it takes until a topic's past is believed by half. */
const believedCases = 1

/**
 * Who is likely to be the one for a case, learned from who handled the topics that it may be about: the share of each
 * agent, by id, 0–1; together never more than the shares of the topics. Topics without a past say nothing.
 */
export const experienceOf = (topics: readonly LikelyTopic[]): Readonly<Record<string, number>> => {
  const shares = new Map<string, number>()

  for (const { handled, share } of topics) {
    const all = Object.values(handled).reduce((sum, weight) => sum + weight, 0)

    for (const [id, weight] of Object.entries(handled)) {
      shares.set(id, (shares.get(id) ?? 0) + (share * weight) / (all + believedCases))
    }
  }

  return Object.fromEntries(shares)
}
