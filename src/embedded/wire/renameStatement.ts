import { readCString } from './readCString'

/** What a message says about prepared statements. `name` is '' for the unnamed statement. */
export type StatementUse = {
  at: number
  kind: 'close' | 'parse' | 'use'
  name: string
  next: number
}

const statementKind = 'S'.charCodeAt(0)

/** Finds the statement name that a client's message carries, or null if it carries none. */
export const findStatementUse = ({
  bytes,
  type,
}: {
  bytes: Buffer
  type: string
}): null | StatementUse => {
  const use = (kind: StatementUse['kind'], at: number): StatementUse => {
    const { next, value } = readCString(bytes, at)

    return { at, kind, name: value, next }
  }

  switch (type) {
    case 'B':
      return use('use', readCString(bytes, 5).next)
    case 'C':
      return bytes[5] === statementKind ? use('close', 6) : null
    case 'D':
      return bytes[5] === statementKind ? use('use', 6) : null
    case 'P':
      return use('parse', 5)
    default:
      return null
  }
}

/** Puts another statement name into a message and corrects its length. */
export const renameStatement = ({
  bytes,
  name,
  use,
}: {
  bytes: Buffer
  name: string
  use: StatementUse
}): Buffer => {
  const renamed = Buffer.concat([
    bytes.subarray(0, use.at),
    Buffer.from(`${name}\0`),
    bytes.subarray(use.next),
  ])
  renamed.writeInt32BE(renamed.length - 1, 1)

  return renamed
}
