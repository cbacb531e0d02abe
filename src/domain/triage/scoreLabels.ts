/** A label as people left it, and as a model predicted it. */
export type LabelPair = { readonly predicted: string; readonly truth: string }

export type LabelScores = {
  /** Share of right predictions, 0–1. */
  readonly accuracy: number
  /** Mean of the F1 of every label that people used, 0–1: a rare label counts as much as a common one. */
  readonly macroF1: number
  readonly rows: number
}

/** Accuracy and macro-F1 of predictions. Of no rows, both are 0. */
export const scoreLabels = (pairs: readonly LabelPair[]): LabelScores => {
  const right = new Map<string, number>()
  const said = new Map<string, number>()
  const meant = new Map<string, number>()

  for (const { predicted, truth } of pairs) {
    more(said, predicted)
    more(meant, truth)

    if (predicted === truth) {
      more(right, truth)
    }
  }

  const f1s = [...meant].map(
    ([label, count]) => (2 * (right.get(label) ?? 0)) / (count + (said.get(label) ?? 0)),
  )
  const hits = [...right.values()].reduce((sum, count) => sum + count, 0)

  return {
    accuracy: pairs.length === 0 ? 0 : hits / pairs.length,
    macroF1: f1s.length === 0 ? 0 : f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length,
    rows: pairs.length,
  }
}

const more = (counts: Map<string, number>, label: string): void => {
  counts.set(label, (counts.get(label) ?? 0) + 1)
}
