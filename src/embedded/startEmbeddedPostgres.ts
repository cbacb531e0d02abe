import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'

import type { Session } from './session/makeSession'
import type { Engine } from './session/openEngine'
import type { SessionClient } from './session/types'
import type { Log } from './types'

import { acceptConnection } from './connection/acceptConnection'
import { prepareCluster } from './files/prepareCluster'
import { takeOwnership } from './files/takeOwnership'
import { listen } from './listen'
import { makeSession } from './session/makeSession'
import { openEngine } from './session/openEngine'
import { readServerParameters } from './session/readServerParameters'
import { startUpkeep } from './session/startUpkeep'
import { errorResponse } from './wire/messages'

export type EmbeddedPostgres = {
  connectionString: string
  /** Writes the whole database as a tar that `template` takes; no client may be connected. */
  dump(): Promise<Blob>
  port: number
  /** Ends the clients, writes everything to the files and gives up the data directory. */
  stop(): Promise<void>
}

const shutdownMessage = errorResponse({
  code: '57P01',
  message: 'terminating connection: the embedded database stops',
  severity: 'FATAL',
})
const lostMessage = errorResponse({
  code: '57P02',
  hint: 'Connect again: the database is opened anew and what was committed is there.',
  message: 'terminating connection: the embedded database had an internal error',
  severity: 'FATAL',
})

/**
 * Starts Postgres inside this process and serves it on a port of this machine. Any Postgres client
 * can connect; all of them share one session, so one transaction runs at a time.
 *
 * Throws DataInUseError when another process has the data directory, and Node's own error when the
 * port is taken.
 */
export const startEmbeddedPostgres = async ({
  dataDir,
  host = '127.0.0.1',
  idleInTransactionSeconds = 5,
  log = () => undefined,
  password,
  port,
  template,
}: {
  /** Where the data lives; made if missing. Undefined keeps it in memory, for tests. */
  dataDir: string | undefined
  /** An address of this machine: connections are not encrypted. */
  host?: '127.0.0.1' | '::1' | 'localhost'
  idleInTransactionSeconds?: number
  log?: Log
  /** Asked for by SCRAM-SHA-256 when set; without it every local connection is let in. */
  password?: string | undefined
  /** 0 takes any free port. */
  port: number
  /** A `dump()` to start a new database from instead of initdb. */
  template?: Blob | undefined
}): Promise<EmbeddedPostgres> => {
  if (dataDir !== undefined) {
    mkdirSync(dataDir, { recursive: true })
  }

  const giveUp = dataDir === undefined ? () => undefined : takeOwnership(dataDir)

  try {
    const clients = new Map<number, SessionClient>()
    const cluster = dataDir === undefined ? undefined : prepareCluster(dataDir)
    const isNew = cluster?.isNew ?? true
    let engine = await openEngine({
      folder: cluster?.folder,
      template: isNew ? template : undefined,
    })
    let session = startSession(engine)
    let lastId = 0
    let isStopping = false
    const parameters = await readServerParameters(engine)
    cluster?.markComplete()

    function startSession(opened: Engine): Session {
      return makeSession({
        engine: opened,
        idleMilliseconds: idleInTransactionSeconds * 1000,
        log,
        onLost: (error) => {
          void openAgain(error)
        },
      })
    }

    /** A broken engine is not asked anything any more; the files hold all that was committed. */
    async function openAgain(error: unknown): Promise<void> {
      log({ err: error, level: 'error', msg: 'The embedded database broke and is opened again' })
      clients.forEach((client) => {
        client.end(lostMessage)
      })

      try {
        if (isStopping) {
          return
        }

        engine = await openEngine({ folder: cluster?.folder, template: undefined })
        session = startSession(engine)
        clients.forEach((client) => {
          session.arrive(client)
        })
      } catch (failure) {
        log({ err: failure, level: 'error', msg: 'The embedded database cannot be opened again' })
        server.close()
      }
    }

    const server = createServer((socket) => {
      lastId += 1
      const id = lastId
      clients.set(
        id,
        acceptConnection({ getSession: () => session, id, log, parameters, password, socket }),
      )
      socket.on('close', () => clients.delete(id))
    })

    const listeningPort = await listen({ host, port, server })
    const stopUpkeep = startUpkeep({ getSession: () => session, log })
    const credentials =
      password === undefined ? 'postgres' : `postgres:${encodeURIComponent(password)}`
    const authority = host === '::1' ? '[::1]' : host
    log({ level: 'info', msg: 'The embedded database is ready', port: listeningPort })

    return {
      connectionString: `postgresql://${credentials}@${authority}:${String(listeningPort)}/postgres`,
      dump: () => engine.dump(),
      port: listeningPort,
      async stop() {
        if (isStopping) {
          return
        }

        isStopping = true
        stopUpkeep()
        const closed = new Promise<void>((resolve) =>
          server.close(() => {
            resolve()
          }),
        )
        await session.stop()
        clients.forEach((client) => {
          client.end(shutdownMessage)
        })
        await closed
        await engine.close()
        giveUp()
      },
    }
  } catch (error) {
    giveUp()
    throw error
  }
}
