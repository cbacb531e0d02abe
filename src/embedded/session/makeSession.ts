import type { Log } from '../types'
import type { Exec, Turn, Turns } from './makeTurns'
import type { Engine } from './openEngine'
import type { SessionClient } from './types'

import { copyInResponse } from '../wire/messages'
import { idleInTransactionError } from './idleInTransactionError'
import { makeTurns } from './makeTurns'
import { makeWaitingLine } from './makeWaitingLine'
import { makeWatchdog } from './makeWatchdog'

export type Session = {
  /** The client has a batch to run, or reads again. */
  arrive(client: SessionClient): void
  /** The client's socket is closed: its transaction is rolled back, its traces are removed. */
  leave(client: SessionClient): void
  /** Runs work of the server's own when no client owns the session. */
  runBetween(work: (exec: Exec) => Promise<void>): void
  /** Lets the batch under way finish and runs nothing after it. */
  stop(): Promise<void>
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const canRun = (client: SessionClient): boolean => client.batches.length > 0 && client.isReading()

/**
 * Shares one Postgres session among clients, in the order of the waiting line. A client owns it from its
 * first batch until Postgres reports that it is idle, so neither a transaction nor a pipeline is
 * ever interleaved with another client's.
 *
 * `idleMilliseconds` is how long an owner may do nothing while others wait. `onLost` is called when
 * the engine breaks; the session then runs nothing any more.
 */
export const makeSession = ({
  engine,
  idleMilliseconds,
  log,
  onLost,
}: {
  engine: Engine
  idleMilliseconds: number
  log: Log
  onLost: (error: unknown) => void
}): Session => {
  const turns: Turns = makeTurns(engine)
  const waiting = makeWaitingLine({ canRun, now: () => performance.now() })
  const gone = new Set<SessionClient>()
  const between: ((exec: Exec) => Promise<void>)[] = []
  let turn: Turn | undefined
  let isAwake = false
  let isStopped = false
  let running = Promise.resolve()

  const watchdog = makeWatchdog({
    milliseconds: idleMilliseconds,
    onTimeout: () => {
      const blocker = turn?.client

      if (blocker !== undefined && !canRun(blocker)) {
        log({
          clientId: blocker.id,
          level: 'warn',
          msg: 'Ended a client that was idle in a transaction',
          waiting: waiting.size(),
        })
        blocker.end(
          idleInTransactionError({ seconds: idleMilliseconds / 1000, waiting: waiting.size() }),
        )
        leave(blocker)
      }
    },
  })

  const next = (): SessionClient | undefined => {
    if (turn !== undefined) {
      return canRun(turn.client) ? turn.client : undefined
    }

    return waiting.take()
  }

  const run = async (client: SessionClient): Promise<void> => {
    const batch = client.batches.shift()

    if (batch === undefined) {
      return
    }

    if (batch.kind === 'copy-start') {
      client.send(copyInResponse(batch))

      return
    }

    if (batch.kind === 'terminate') {
      client.end(Buffer.alloc(0))

      return
    }

    const own = turn ?? (await turns.begin(client))

    if (Buffer.isBuffer(own)) {
      client.end(own)

      return
    }

    turn = own
    await turns.run(own, batch)

    if (own.isIdle) {
      turn = undefined
      await turns.end(own)
    }
  }

  /** Does one thing; false when there is nothing to do now. */
  const step = async (): Promise<boolean> => {
    if (turn !== undefined && gone.has(turn.client)) {
      turn = undefined
      await turns.rollBack()
    }

    if (turn === undefined) {
      for (const client of gone) {
        gone.delete(client)
        await turns.forget(client)
      }

      await between.shift()?.(turns.exec)
    }

    const client = next()

    if (client === undefined) {
      return turn === undefined && between.length > 0
    }

    await run(client)
    watchdog.stop()

    // At the end of the queue: a client with many batches does not keep the others waiting.
    if (turn === undefined && !gone.has(client) && canRun(client)) {
      waiting.add(client)
    }

    return true
  }

  const work = async (): Promise<void> => {
    while (!isStopped && (await step())) {
      // Lets sockets be read and written between two turns.
      await nextTurn()
    }
  }

  const wake = (): void => {
    if (isAwake || isStopped) {
      return
    }

    isAwake = true
    running = work()
      .catch((error: unknown) => {
        isStopped = true
        onLost(error)
      })
      .finally(() => {
        isAwake = false
        watchdog.check({ isBlocking: !isStopped && turn !== undefined && waiting.size() > 0 })

        if (between.length > 0 || gone.size > 0) {
          wakeUnlessBlocked()
        }
      })
  }

  const wakeUnlessBlocked = (): void => {
    if (turn === undefined || gone.has(turn.client)) {
      wake()
    }
  }

  const leave = (client: SessionClient): void => {
    waiting.delete(client)
    client.batches.length = 0
    gone.add(client)
    wake()
  }

  return {
    arrive(client) {
      if (turn?.client !== client && !gone.has(client) && canRun(client)) {
        waiting.add(client)
      }

      wake()
    },
    leave,
    runBetween(job) {
      between.push(job)
      wake()
    },
    async stop() {
      isStopped = true
      watchdog.stop()
      await running
    },
  }
}
