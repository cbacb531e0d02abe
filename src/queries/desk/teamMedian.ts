/** Below this a median would show what one colleague did. */
const fewestColleagues = 3

/** The middle of colleagues' values; null for fewer than three of them, so that nobody is singled out. */
export const teamMedian = (values: readonly number[]): null | number => {
  if (values.length < fewestColleagues) {
    return null
  }

  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0

  return (upper + lower) / 2
}
