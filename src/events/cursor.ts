/** A position in the outbox: everything up to it was read. Both parts are 64-bit, hence bigint. */
export type Cursor = { readonly id: bigint; readonly xid: bigint }

/** `xid:id`, opaque to everybody outside. */
export const formatCursor = ({ id, xid }: Cursor): string => `${String(xid)}:${String(id)}`

const pattern = /^(\d{1,19}):(\d{1,19})$/

/** Null for anything that `formatCursor` has not made. */
export const parseCursor = (text: null | string | undefined): Cursor | null => {
  const [, xid, id] = pattern.exec(text ?? '') ?? []

  return xid === undefined || id === undefined || BigInt(xid) > maxXid || BigInt(id) > maxId
    ? null
    : { id: BigInt(id), xid: BigInt(xid) }
}

const maxId = 2n ** 63n - 1n
const maxXid = 2n ** 63n - 1n // more than any cluster will count

/** Negative when `a` stands before `b`, 0 when they are the same place. */
export const compareCursors = (a: Cursor, b: Cursor): number => {
  const difference = a.xid === b.xid ? a.id - b.id : a.xid - b.xid

  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
