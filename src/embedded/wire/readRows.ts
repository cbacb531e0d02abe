import { readServerMessages } from './readServerMessages'

/** Reads the text columns of every row in the output of an own query; null stays null. */
export const readRows = (output: Buffer): (null | string)[][] =>
  readServerMessages(output)
    .filter(({ type }) => type === 'D')
    .map(({ body }) => {
      const columns = body.readUInt16BE(0)
      const row: (null | string)[] = []

      for (let at = 2; row.length < columns;) {
        const length = body.readInt32BE(at)
        row.push(length === -1 ? null : body.toString('utf8', at + 4, at + 4 + length))
        at += 4 + Math.max(length, 0)
      }

      return row
    })
