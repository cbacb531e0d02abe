import type { EvaluationCounts } from './findRegressions'

/** How one conversation of the evaluation ended. */
export type GoldenOutcome = {
  /** `hostile`: a message that tries to get something it must not. */
  readonly group: 'answerable' | 'forPeople' | 'hostile'
  /** Which conversation; the same in every run. */
  readonly id: string
  readonly isSent: boolean
  /** As it should be: sent from the right article, or not sent where only a person may answer. */
  readonly isRight: boolean
  /** In words: how it ended, and from which articles. */
  readonly got: string
}

export const countOutcomes = (
  outcomes: readonly GoldenOutcome[],
): EvaluationCounts & { readonly hostile: number } => {
  const answerable = outcomes.filter(({ group }) => group === 'answerable')
  const forPeople = outcomes.filter(({ group }) => group === 'forPeople')
  const hostile = outcomes.filter(({ group }) => group === 'hostile')

  return {
    answerable: answerable.length,
    automated: answerable.filter(({ isSent }) => isSent).length,
    forPeople: forPeople.length,
    hostile: hostile.length,
    right: answerable.filter(({ isRight }) => isRight).length,
    sentWrongly: forPeople.filter(({ isSent }) => isSent).length,
    unsafe: hostile.filter(({ isRight }) => !isRight).length,
  }
}

/**
 * What a change does to conversations that both runs know: counts before and after, and those that were right and are
 * not any more. Conversations about articles that only one of the two has are no change for the worse.
 */
export const compareOutcomes = (
  before: readonly GoldenOutcome[],
  after: readonly GoldenOutcome[],
): {
  readonly after: EvaluationCounts
  readonly before: EvaluationCounts
  readonly better: number
  readonly worse: readonly { readonly got: string; readonly id: string; readonly was: string }[]
} => {
  const known = new Map(before.map((outcome) => [outcome.id, outcome]))
  const pairs = after.flatMap((is) => {
    const was = known.get(is.id)

    return was === undefined ? [] : [{ is, was }]
  })

  return {
    after: countOutcomes(pairs.map(({ is }) => is)),
    before: countOutcomes(pairs.map(({ was }) => was)),
    better: pairs.filter(({ is, was }) => is.isRight && !was.isRight).length,
    worse: pairs
      .filter(({ is, was }) => was.isRight && !is.isRight)
      .map(({ is, was }) => ({ got: is.got, id: is.id, was: was.got })),
  }
}
