/** A message that was kept back: its signs of scope, the first of them constant, and whether it fits no label. */
type Judged = { readonly isOutside: boolean; readonly signs: readonly number[] }

/** So many messages are taken to fit no label: more finds more of them and doubts more that do fit. */
const outsideShare = 1 / 3
/**
 * Keeps any one sign from being trusted too much: the labels that were left out to learn from lie nearer to the known ones
 * than most of what will not fit later. Compared on kept-back training rows.
 */
const penalty = 0.1

/** Weights for the signs of scope, by logistic regression: one half is where both mistakes weigh alike. */
export const fitScope = (rows: readonly Judged[]): readonly number[] => {
  const means = meansOf(rows.map(({ signs }) => signs))
  const spreads = meansOf(
    rows.map(({ signs }) => signs.map((sign, at) => (sign - (means[at] ?? 0)) ** 2)),
  )
    // A sign that is always the same says nothing, whatever is left of rounding.
    .map((square) => (square < 1e-9 ? Infinity : Math.sqrt(square)))
  // Brought to one scale, so that the penalty is fair and the weights settle soon. The constant stays as it is.
  const scaled = rows.map(({ isOutside, signs }) => ({
    isOutside,
    signs: signs.map((sign, at) => (at === 0 ? 1 : (sign - (means[at] ?? 0)) / (spreads[at] ?? 1))),
  }))
  const direction = logistic({ penalty, rows: scaled })
  // The penalty also made the judgement lukewarm: its strength is fitted once more, alone.
  const [shift = 0, strength = 1] = logistic({
    penalty: 0,
    rows: scaled.map(({ isOutside, signs }) => ({ isOutside, signs: [1, dot(signs, direction)] })),
  })
  const slopes = direction.map((weight, at) => (strength * weight) / (spreads[at] ?? 1)).slice(1)

  return [shift + strength * (direction[0] ?? 0) - dot(slopes, means.slice(1)), ...slopes]
}

/** Weights by 500 plain steps; only what follows the constant is penalised. */
const logistic = ({
  penalty: pull,
  rows,
}: {
  penalty: number
  rows: readonly Judged[]
}): number[] => {
  const outside = rows.filter(({ isOutside }) => isOutside).length
  const weightOutside = outsideShare / Math.max(1, outside)
  const weightInside = (1 - outsideShare) / Math.max(1, rows.length - outside)
  const weights = (rows[0]?.signs ?? []).map(() => 0)

  for (let round = 0; round < 500; round += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -pull * weight))

    for (const { isOutside, signs } of rows) {
      const wrong = (isOutside ? 1 : 0) - 1 / (1 + Math.exp(-dot(signs, weights)))
      const weight = (isOutside ? weightOutside : weightInside) * wrong

      for (let at = 0; at < signs.length; at += 1) {
        gradient[at] = (gradient[at] ?? 0) + weight * (signs[at] ?? 0)
      }
    }

    for (let at = 0; at < weights.length; at += 1) {
      weights[at] = (weights[at] ?? 0) + 1.5 * (gradient[at] ?? 0)
    }
  }

  return weights
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)

const meansOf = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0) / rows.length, 0))
