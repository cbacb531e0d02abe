const firstSeconds = 5
const longestSeconds = 3600

/** Seconds until the next try of a delivery, by the number of tries so far: 5, 10, 20, … an hour. */
export const retryDelay = (attempt: number): number =>
  Math.min(longestSeconds, firstSeconds * 2 ** Math.max(0, attempt - 1))
