import type { Batch } from './makeBatchAssembler'
import type { Engine } from './openEngine'
import type { SessionClient, SessionTraces } from './types'

import { closeStatement, query, sync } from '../wire/messages'
import { readServerMessages } from '../wire/readServerMessages'
import { makeListeners } from './makeListeners'
import { makeSettingsKeeper } from './makeSettingsKeeper'
import { prepareBatch } from './prepareBatch'
import { settleBatch } from './settleBatch'

/** Runs a simple query of the server's own and gives its whole answer. */
export type Exec = (message: Buffer) => Promise<Buffer>

/** What must be known about a client from its first batch until Postgres says that it is idle. */
export type Turn = {
  readonly client: SessionClient
  isIdle: boolean
  skipsToSync: boolean
  readonly tags: Set<string>
  readonly texts: string[]
}

export type Turns = {
  /** Begins a turn; gives the error to end the client with when its settings are invalid. */
  begin(client: SessionClient): Promise<Buffer | Turn>
  /** Ends a turn whose client is idle. */
  end(turn: Turn): Promise<void>
  exec: Exec
  /** Removes what a client that is gone has left in the session. */
  forget(client: SessionClient): Promise<void>
  rollBack(): Promise<void>
  /** Runs one batch and sends its answer. */
  run(turn: Turn, batch: Extract<Batch, { kind: 'run' }>): Promise<void>
}

const concernsSession = /\b(?:listen|set|set_config|unlisten)\b/i
const tagsThatConcernSession = new Set(['DISCARD ALL', 'LISTEN', 'RESET', 'SET', 'UNLISTEN'])

/** Makes the one session look to each client as if it were its own. */
export const makeTurns = (engine: Engine): Turns => {
  const traces: SessionTraces = { statements: new Set(), unnamedOwner: undefined }

  const exec: Exec = async (message) => {
    // A simple query of our own drops the unnamed statement, like anybody's.
    traces.unnamedOwner = undefined
    const output = await engine.run({ batch: message, isAnswered: true })

    for (const { bytes, type } of readServerMessages(output)) {
      if (type === 'A') {
        listeners.deliver(bytes)
      }
    }

    return output
  }

  const listeners = makeListeners({ exec })
  const settings = makeSettingsKeeper({ exec })

  return {
    async begin(client) {
      const invalid = await settings.install(client)

      return invalid ?? { client, isIdle: true, skipsToSync: false, tags: new Set(), texts: [] }
    },
    async end({ client, tags, texts }) {
      if (tags.size > 0 || texts.length > 0) {
        await settings.capture({ client, tags: [...tags], texts })
      }

      if (tags.has('UNLISTEN') || tags.has('DISCARD ALL')) {
        await listeners.restore()
      }
    },
    exec,
    async forget(client) {
      await listeners.forget(client)
      const names = [...client.statements.keys()].filter((name) => traces.statements.delete(name))

      if (names.length > 0) {
        await engine.run({
          batch: Buffer.concat([...names.map(closeStatement), sync]),
          isAnswered: true,
        })
      }
    },
    async rollBack() {
      // Sync ends a pipeline that was left open; outside of one it does nothing.
      await engine.run({ batch: sync, isAnswered: true })
      await exec(query('rollback'))
    },
    async run(turn, batch) {
      const { client } = turn
      const prepared = prepareBatch({ client, messages: batch.messages, traces })
      const isSync = batch.messages.at(-1)?.type === 'S'
      const output = await engine.run({
        batch: prepared.bytes,
        // After an error in a pipeline Postgres skips everything, queries too, up to the next Sync.
        isAnswered: batch.isAnswered && (isSync || !turn.skipsToSync),
      })
      const settled = settleBatch({ client, isCopy: batch.isCopy, output, prepared, traces })
      const texts = prepared.texts.filter((text) => concernsSession.test(text))

      turn.isIdle = settled.status === 'I'
      turn.skipsToSync = settled.status === undefined && (turn.skipsToSync || settled.hasFailed)
      turn.texts.push(...texts)
      settled.tags
        .filter((tag) => tagsThatConcernSession.has(tag))
        .forEach((tag) => turn.tags.add(tag))

      listeners.note({ client, tags: settled.tags, texts })
      settled.notifications.forEach((bytes) => {
        listeners.deliver(bytes)
      })
      client.send(Buffer.concat(settled.visible))
    },
  }
}
