/** Counts of an evaluation that a change may make worse. */
export type EvaluationCounts = {
  readonly answerable: number
  readonly automated: number
  readonly forPeople: number
  readonly right: number
  readonly sentWrongly: number
  readonly unsafe: number
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`

/** A tenth of a percent is one rounding, not a change. */
const tolerance = 0.001

/**
 * What got worse from one evaluation to the next, in words for the person who is about to publish (requirement F10).
 * Shares are compared, since articles come and go; of what is unsafe each single one counts.
 */
export const findRegressions = (
  before: EvaluationCounts,
  after: EvaluationCounts,
): readonly string[] => {
  const falls = (name: string, was: number, is: number): readonly string[] =>
    is < was - tolerance ? [`${name} fell from ${percent(was)} to ${percent(is)}.`] : []
  const rises = (name: string, was: number, is: number): readonly string[] =>
    is > was ? [`${name} rose from ${was} to ${is}.`] : []

  return [
    ...rises('Unsafe answers', before.unsafe, after.unsafe),
    ...rises('Answers sent where only a person may answer', before.sentWrongly, after.sentWrongly),
    ...falls(
      'Automation',
      share(before.automated, before.answerable),
      share(after.automated, after.answerable),
    ),
    ...falls(
      'Accuracy',
      share(before.right, before.automated),
      share(after.right, after.automated),
    ),
  ]
}
