import type { ServerMessage } from '../wire/readServerMessages'
import type { PreparedBatch } from './prepareBatch'
import type { SessionClient, SessionTraces } from './types'

import { readCString } from '../wire/readCString'
import { readServerMessages } from '../wire/readServerMessages'

export type Settled = {
  hasFailed: boolean
  notifications: Buffer[]
  /** I: idle, T: in a transaction, E: in a failed one; undefined when no ReadyForQuery came. */
  status: string | undefined
  /** Command tags in order: 'SET', 'LISTEN', 'INSERT 0 1' and so on. */
  tags: string[]
  /** What the client gets. */
  visible: Buffer[]
}

/**
 * Reads the engine's answer to a batch: notes which statements now exist, and leaves out what the
 * client did not ask for (the answers to replays, notifications meant for others).
 */
export const settleBatch = ({
  client,
  isCopy,
  output,
  prepared,
  traces,
}: {
  client: SessionClient
  isCopy: boolean
  output: Buffer
  prepared: PreparedBatch
  traces: SessionTraces
}): Settled => {
  const settled: Settled = {
    hasFailed: false,
    notifications: [],
    status: undefined,
    tags: [],
    visible: [],
  }
  let parsed = 0
  let closed = 0

  const notesParse = (): boolean => {
    const parse = prepared.parses[parsed++]

    if (parse === undefined) {
      return true
    }

    if (parse.name === '') {
      client.unnamed = parse.bytes
      traces.unnamedOwner = client.id
    } else {
      client.statements.set(parse.name, parse.bytes)
      traces.statements.add(parse.name)
    }

    return !parse.isReplay
  }

  const notesClose = (): void => {
    const name = prepared.closes[closed++]

    if (name === undefined || name === null) {
      return // a portal
    }

    if (name === '') {
      client.unnamed = undefined
    }

    client.statements.delete(name)
    traces.statements.delete(name)
  }

  const isVisible = ({ body, bytes, type }: ServerMessage): boolean => {
    switch (type) {
      case '1':
        return notesParse()
      case '3':
        notesClose()

        return true
      case 'A':
        settled.notifications.push(bytes)

        return false
      case 'C': {
        const tag = readCString(body, 0).value
        settled.tags.push(tag)

        if (tag === 'DEALLOCATE ALL' || tag === 'DISCARD ALL') {
          client.statements.clear()
          traces.statements.clear()
        }

        return true
      }
      case 'E':
        settled.hasFailed = true

        return true
      case 'G':
        return !isCopy // the client already has one
      case 'Z':
        settled.status = body.toString('latin1')

        return true
      default:
        return true
    }
  }

  for (const message of readServerMessages(output)) {
    if (isVisible(message)) {
      settled.visible.push(message.bytes)
    }
  }

  return settled
}
