export type Sample = {
  readonly features: readonly number[]
  readonly isRight: boolean
  /** How much a mistake about it costs. */
  readonly weight: number
}

const steps = 40
/** Keeps weights small where the samples say little. */
const restraint = 0.3

/** Weights of a logistic function, the constant first: Newton's method with a little ridge. */
export const fitLogistic = (samples: readonly Sample[]): readonly number[] => {
  const rows = samples.map((sample) => ({ ...sample, features: [1, ...sample.features] }))
  const size = rows[0]?.features.length ?? 0
  let weights: readonly number[] = Array.from({ length: size }, () => 0)

  for (let step = 0; step < steps; step += 1) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : restraint * weight))
    const bend: number[][] = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? (row === 0 ? 1e-6 : restraint) : 0)),
    )

    for (const { features, isRight, weight } of rows) {
      const guess = logistic(weights, features)
      const pull = weight * (guess - (isRight ? 1 : 0))
      const curve = weight * guess * (1 - guess)

      for (const [row, value] of features.entries()) {
        slope[row] = (slope[row] ?? 0) + pull * value
        const line = bend[row] ?? []

        for (const [column, other] of features.entries()) {
          line[column] = (line[column] ?? 0) + curve * value * other
        }
      }
    }

    const move = solve(bend, slope)
    weights = weights.map((weight, at) => weight - (move[at] ?? 0))
  }

  return weights
}

/** The fitted chance that a sample is right. Takes the features with the leading 1. */
export const logistic = (weights: readonly number[], features: readonly number[]): number =>
  1 / (1 + Math.exp(-weights.reduce((sum, weight, at) => sum + weight * (features[at] ?? 0), 0)))

/** Gauss-Jordan with the largest pivot. */
const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const rows = matrix.map((line, at) => [...line, right[at] ?? 0])

  for (let at = 0; at < rows.length; at += 1) {
    const rest = rows.slice(at).toSorted((a, b) => Math.abs(b[at] ?? 0) - Math.abs(a[at] ?? 0))
    rows.splice(at, rest.length, ...rest)
    const pivot = rows[at] ?? []
    const divisor = pivot[at] ?? 1

    for (const [index, line] of rows.entries()) {
      const factor = index === at ? 0 : (line[at] ?? 0) / divisor

      for (let column = at; factor !== 0 && column < line.length; column += 1) {
        line[column] = (line[column] ?? 0) - factor * (pivot[column] ?? 0)
      }
    }
  }

  return rows.map((line, at) => (line[rows.length] ?? 0) / (line[at] ?? 1))
}
