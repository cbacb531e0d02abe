/** The 95 % two-sided normal quantile. */
const z = 1.959963984540054

/**
 * The Wilson score interval of a share with 95 % confidence: honest for small samples and for shares near 0 and 1.
 * Without a sample nothing is known: 0 to 1.
 *
 * @param hits 0–total.
 */
export const wilsonInterval = (
  hits: number,
  total: number,
): { readonly high: number; readonly low: number } => {
  if (total <= 0) {
    return { high: 1, low: 0 }
  }

  const share = hits / total
  const scale = 1 + z ** 2 / total
  const middle = (share + z ** 2 / (2 * total)) / scale
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2))

  return { high: Math.min(1, middle + half), low: Math.max(0, middle - half) }
}
