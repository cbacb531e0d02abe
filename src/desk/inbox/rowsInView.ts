/** Rows more than what is seen, above and below: a turn of the wheel shows no gap. */
const spare = 6

/**
 * Which rows of one height stand in a window of `height` pixels that is scrolled down by `top`: the first one, and the one
 * after the last.
 */
export const rowsInView = ({
  count,
  height,
  rowHeight,
  top,
}: {
  count: number
  height: number
  rowHeight: number
  top: number
}): { readonly end: number; readonly start: number } => {
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + spare)

  return { end, start: Math.max(0, Math.min(Math.floor(top / rowHeight) - spare, end - 1)) }
}
