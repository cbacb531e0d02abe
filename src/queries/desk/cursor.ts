/** Where a page ended: the sort value of its last row (a moment, or `infinity`) and its id. */
export type Cursor = { readonly at: string; readonly id: string }

const pattern =
  /^(infinity|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u

export const formatCursor = ({ at, id }: Cursor): string => `${at}_${id}`

/** Null for anything that is not a cursor of ours. */
export const parseCursor = (text: null | string): Cursor | null => {
  const [, at, id] = pattern.exec(text ?? '') ?? []

  return at === undefined || id === undefined ? null : { at, id }
}
