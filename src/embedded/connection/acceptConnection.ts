import type { Socket } from 'node:net'

import type { Batch } from '../session/makeBatchAssembler'
import type { Session } from '../session/makeSession'
import type { SessionClient } from '../session/types'
import type { Log } from '../types'
import type { ClientPacket } from '../wire/makeFrameReader'

import { makeBatchAssembler } from '../session/makeBatchAssembler'
import { makeFrameReader } from '../wire/makeFrameReader'
import { errorResponse } from '../wire/messages'
import { makeHandshake } from './makeHandshake'

/** As in Postgres: no message may be larger than 1 GB. */
const maxMessageBytes = 0x3fff_ffff
/** Who ends its `application_name` so works in the background, and lets the others go first. */
const patientEnding = '-worker'
/** A client that has this many batches waiting is not read from until some have run. */
const mostWaitingBatches = 64

/**
 * Serves one client until its socket closes. `getSession` is asked anew for each use, because the
 * session is replaced when the engine had to be opened again.
 */
export const acceptConnection = ({
  getSession,
  id,
  log,
  parameters,
  password,
  socket,
}: {
  getSession: () => Session
  id: number
  log: Log
  parameters: readonly (readonly [string, string])[]
  password: string | undefined
  socket: Socket
}): SessionClient => {
  const reader = makeFrameReader({ maxMessageBytes })
  const assembler = makeBatchAssembler()
  const handshake = makeHandshake({ id, parameters, password })
  const batches: Batch[] = []
  let isWelcome = false
  let isEnded = false

  const send = (bytes: Buffer): void => {
    if (socket.writable && bytes.length > 0) {
      socket.write(bytes)
    }

    if (batches.length <= mostWaitingBatches && socket.isPaused()) {
      socket.resume()
    }
  }

  const end = (lastWords: Buffer): void => {
    isEnded = true
    send(lastWords)
    batches.length = 0
    socket.end()
    // Who does not read its last words does not keep the connection.
    setTimeout(() => socket.destroy(), 1000).unref()
  }

  const client: SessionClient = {
    batches,
    end,
    id,
    isPatient: false,
    isReading: () => !socket.writableNeedDrain,
    send,
    settings: new Map(),
    statements: new Map(),
    unnamed: undefined,
  }

  const take = (packet: ClientPacket): void => {
    if (isEnded) {
      return
    }

    if (isWelcome && packet.kind === 'message') {
      batches.push(...assembler.push(packet))

      return
    }

    const step = handshake(packet)

    if (step.kind === 'end') {
      end(step.answer)

      return
    }

    if (step.kind === 'done') {
      isWelcome = true
      client.isPatient = step.applicationName.endsWith(patientEnding)
      client.settings = step.settings
    }

    send(step.answer)
  }

  socket.setNoDelay(true)
  socket.on('data', (chunk) => {
    try {
      reader.push(chunk).forEach(take)
    } catch (error) {
      log({
        clientId: id,
        err: error,
        level: 'warn',
        msg: 'Ended a client that does not speak the protocol',
      })
      end(
        errorResponse({
          code: '08P01',
          message: 'the bytes do not follow the protocol',
          severity: 'FATAL',
        }),
      )

      return
    }

    if (batches.length > mostWaitingBatches) {
      socket.pause()
    }

    if (batches.length > 0) {
      getSession().arrive(client)
    }
  })
  socket.on('drain', () => {
    getSession().arrive(client)
  })
  socket.on('error', () => {
    socket.destroy() // 'close' follows and does the rest
  })
  socket.on('close', () => {
    getSession().leave(client)
  })

  return client
}
