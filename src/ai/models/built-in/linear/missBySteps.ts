/** How much a miss by many steps weighs against any miss at all. Compared on kept-back training rows of Mozilla. */
const distanceShare = 0.4

/**
 * For each step of a scale, the miss to expect when it is the answer, given how likely each step is right: partly whether
 * it misses, partly by how far (squared). Between "low" and "urgent" alike this answers what lies between.
 */
export const missBySteps = (likely: readonly number[]): number[] => {
  const furthest = Math.max(1, likely.length - 1)

  return likely.map((_, answer) =>
    likely.reduce((sum, share, right) => {
      const distance = ((answer - right) / furthest) ** 2

      return (
        sum +
        share * ((1 - distanceShare) * (answer === right ? 0 : 1) + 2 * distanceShare * distance)
      )
    }, 0),
  )
}
