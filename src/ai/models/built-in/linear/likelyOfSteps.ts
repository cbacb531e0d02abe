/** No step is ever impossible. */
const least = 1e-6

/**
 * How likely each step of a scale is, from the logarithms of the odds that the answer lies above each step (the last is
 * ignored: nothing lies above it). Where a higher threshold claims more than a lower one, the lower one holds.
 */
export const likelyOfSteps = (odds: ArrayLike<number>): number[] => {
  const likely: number[] = []
  let above = 1

  for (let step = 0; step < odds.length; step += 1) {
    const next =
      step === odds.length - 1 ? 0 : Math.min(above, 1 / (1 + Math.exp(-(odds[step] ?? 0))))
    likely.push(Math.max(least, above - next))
    above = next
  }

  return likely
}
