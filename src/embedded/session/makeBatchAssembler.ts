import type { ClientPacket } from '../wire/makeFrameReader'

import { readCString } from '../wire/readCString'

export type ClientMessage = Extract<ClientPacket, { kind: 'message' }>

/** What the session does for a client in one go. */
export type Batch =
  | { isBinary: boolean; kind: 'copy-start' }
  | { isAnswered: boolean; isCopy: boolean; kind: 'run'; messages: ClientMessage[] }
  | { kind: 'terminate' }

const copyAnywhere = /\bcopy\b[^;]*\bfrom\s+stdin\b/i
const copyAlone = /^\s*copy\b[^;]*\bfrom\s+stdin\b[^;]*;?\s*$/i
const copyFail: ClientMessage = {
  bytes: Buffer.from('f\0\0\0\x2eCOPY FROM STDIN must be a query of its own\0', 'latin1'),
  kind: 'message',
  type: 'f',
}
copyFail.bytes.writeInt32BE(copyFail.bytes.length - 1, 1)

/** A client that sends more than this without asking for an answer gets it run in parts. */
const mostBytesInOneBatch = 16 * 1024 * 1024

/**
 * Collects one client's messages into batches that end with Query, FunctionCall, Sync or Flush.
 *
 * COPY FROM STDIN is answered before the engine sees it and its data collected, because the engine
 * reads from a fixed piece of memory and ends when the data is not there. Where a COPY hides inside
 * another query, a CopyFail behind it makes that an ordinary error; elsewhere CopyFail is ignored
 * by the protocol's own rule.
 */
export const makeBatchAssembler = (): { push(message: ClientMessage): Batch[] } => {
  let messages: ClientMessage[] = []
  let bytes = 0
  let isCopying = false
  let hasHiddenCopy = false

  const flush = (batch: { isAnswered: boolean; isCopy?: boolean }): Batch[] => {
    const done: Batch = { isCopy: false, ...batch, kind: 'run', messages }
    messages = []
    bytes = 0

    return [done]
  }

  const keep = (message: ClientMessage): void => {
    messages.push(message)
    bytes += message.bytes.length
  }

  const pushCopyData = (message: ClientMessage): Batch[] => {
    // Sync and Flush mean nothing while data is on its way, says the protocol.
    if (message.type !== 'S' && message.type !== 'H') {
      keep(message)
    }

    if (message.type === 'c' || message.type === 'f') {
      isCopying = false

      return flush({ isAnswered: true, isCopy: true })
    }

    return []
  }

  const pushQuery = (message: ClientMessage): Batch[] => {
    const sql = readCString(message.bytes, 5).value
    keep(message)

    if (copyAlone.test(sql)) {
      isCopying = true

      return [{ isBinary: /\bbinary\b/i.test(sql), kind: 'copy-start' }]
    }

    if (copyAnywhere.test(sql)) {
      keep(copyFail)
    }

    return flush({ isAnswered: true })
  }

  return {
    push(message) {
      if (message.type === 'X') {
        return [{ kind: 'terminate' }]
      }

      if (isCopying) {
        return pushCopyData(message)
      }

      switch (message.type) {
        case 'c':
        case 'd':
        case 'f':
          return [] // left over from a COPY that has failed
        case 'E':
          keep(message)

          if (hasHiddenCopy) {
            keep(copyFail)
          }

          break
        case 'F':
        case 'S':
          keep(message)

          return flush({ isAnswered: true })
        case 'H':
          keep(message)

          return flush({ isAnswered: false })
        case 'P': {
          keep(message)
          const sql = readCString(message.bytes, readCString(message.bytes, 5).next).value
          hasHiddenCopy ||= copyAnywhere.test(sql)
          break
        }
        case 'Q':
          return pushQuery(message)
        default:
          keep(message)
      }

      return bytes > mostBytesInOneBatch ? flush({ isAnswered: false }) : []
    },
  }
}
