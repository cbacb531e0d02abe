/** A KPI that no row speaks about is null, never 0: "nobody rated" is not "everybody was unhappy". */
export type KpiFigure = {
  /** How many rows the value rests on. */
  readonly count: number
  readonly value: null | number
}

/** Share in percent, null of nothing. */
export const percentOf = (part: number, whole: number): null | number =>
  whole === 0 ? null : (part / whole) * 100

/** Customer satisfaction: percent of ratings (1–5) that are 4 or 5. Ratings out of range are left out. */
export const csat = (rows: readonly { readonly rating: number }[]): KpiFigure => {
  const rated = rows.filter(({ rating }) => rating >= 1 && rating <= 5)
  const happy = rated.filter(({ rating }) => rating >= 4)
  return { count: rated.length, value: percentOf(happy.length, rated.length) }
}
