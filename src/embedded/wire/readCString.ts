/** Reads a zero-terminated UTF-8 string; `next` is the offset behind its terminator. */
export const readCString = (bytes: Buffer, at: number): { next: number; value: string } => {
  const end = bytes.indexOf(0, at)
  const stop = end === -1 ? bytes.length : end

  return { next: stop + 1, value: bytes.toString('utf8', at, stop) }
}
