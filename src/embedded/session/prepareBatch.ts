import type { ClientMessage } from './makeBatchAssembler'
import type { SessionClient, SessionTraces } from './types'

import { readCString } from '../wire/readCString'
import { findStatementUse, renameStatement } from '../wire/renameStatement'

type Parse = { bytes: Buffer; isReplay: boolean; name: string }

export type PreparedBatch = {
  bytes: Buffer
  /** Per Close message, in order: the statement's name, or null where it closes a portal. */
  closes: (null | string)[]
  /** The Parse messages in order; a replay's ParseComplete must not reach the client. */
  parses: Parse[]
  /** All SQL texts that the batch sends or runs, for what only the text can tell. */
  texts: string[]
}

/** The name that a client's statement has inside the shared session. */
export const nameInSession = (client: Pick<SessionClient, 'id'>, name: string): string =>
  name === '' ? '' : `c${String(client.id)}:${name}`

const textOf = (parse: Buffer): string => readCString(parse, readCString(parse, 5).next).value

/**
 * Makes a client's messages fit for a session that it shares: its statement names get a prefix of
 * their own, and a statement that the session no longer has (another client's unnamed statement took
 * its place, or somebody ran DEALLOCATE ALL) is parsed again before it is used.
 */
export const prepareBatch = ({
  client,
  messages,
  traces,
}: {
  client: SessionClient
  messages: readonly ClientMessage[]
  traces: SessionTraces
}): PreparedBatch => {
  const parts: Buffer[] = []
  const prepared: PreparedBatch = { bytes: Buffer.alloc(0), closes: [], parses: [], texts: [] }
  const parsedHere = new Set<string>()

  const isInSession = (name: string): boolean =>
    parsedHere.has(name) ||
    (name === '' ? traces.unnamedOwner === client.id : traces.statements.has(name))

  const parse = (bytes: Buffer, name: string, isReplay: boolean): void => {
    parts.push(bytes)
    prepared.parses.push({ bytes, isReplay, name })
    parsedHere.add(name)
  }

  for (const message of messages) {
    const use = findStatementUse(message)

    if (message.type === 'Q') {
      prepared.texts.push(readCString(message.bytes, 5).value)
      client.unnamed = undefined
      traces.unnamedOwner = undefined
      parsedHere.delete('')
    }

    if (use === null) {
      if (message.type === 'C') {
        prepared.closes.push(null)
      }

      parts.push(message.bytes)
      continue
    }

    const name = nameInSession(client, use.name)
    const bytes = name === '' ? message.bytes : renameStatement({ bytes: message.bytes, name, use })

    if (use.kind === 'parse') {
      prepared.texts.push(textOf(bytes))
      parse(bytes, name, false)
      continue
    }

    const known = name === '' ? client.unnamed : client.statements.get(name)

    if (use.kind === 'close') {
      prepared.closes.push(name)
    } else if (known !== undefined) {
      prepared.texts.push(textOf(known))

      if (!isInSession(name)) {
        parse(known, name, true)
      }
    }

    parts.push(bytes)
  }

  prepared.bytes = Buffer.concat(parts)

  return prepared
}
