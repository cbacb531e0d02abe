/**
 * Draws which row a round takes next: any of those from `at` on in `order`, which changes places with the one at `at`.
 * Called for each `at` in turn, a round takes every row once, in an order as random as `random` (Fisher and Yates); the
 * next round shuffles on from there.
 */
export const drawNext = ({
  at,
  order,
  random,
}: {
  at: number
  /** The rows' indexes; changed in place. */
  order: Int32Array
  random: () => number
}): number => {
  const other = at + Math.floor(random() * (order.length - at))
  const row = order[other] ?? 0
  order[other] = order[at] ?? 0
  order[at] = row

  return row
}
