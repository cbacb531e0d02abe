import { mergeUpdates } from 'yjs'

import { readStored, writeStored } from '../../useStored'
import { fromBase64, toBase64 } from './base64'

/** What was written here and is not on the server yet. */
export type Outbox = {
  readonly add: (update: Uint8Array) => void
  /** The server has `sent`; what came after it stays. */
  readonly done: (sent: string) => void
  /** All of it as one change, base64; null when there is nothing. */
  readonly waiting: () => null | string
}

/**
 * Kept in this browser, so that a reload or a crash without a connection loses nothing. Tabs of one person share it: a
 * change that is sent twice does no harm, one that is not sent does, so it goes only when nothing was added since.
 */
export const createOutbox = (key: string): Outbox => {
  // For a browser that keeps nothing.
  let memory = readStored(key)
  const waiting = (): string => {
    const stored = readStored(key)

    return stored === memory || stored === '' || memory === ''
      ? stored || memory
      : toBase64(mergeUpdates([fromBase64(stored), fromBase64(memory)]))
  }
  const keep = (text: string): void => {
    memory = text
    writeStored(key, text)
  }

  return {
    add: (update) => {
      const before = waiting()
      keep(toBase64(before === '' ? update : mergeUpdates([fromBase64(before), update])))
    },
    done: (sent) => {
      if (waiting() === sent) {
        keep('')
      }
    },
    waiting: () => waiting() || null,
  }
}
