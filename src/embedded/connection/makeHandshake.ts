import type { ClientPacket } from '../wire/makeFrameReader'

import { makeScramExchange } from '../auth/makeScramExchange'
import {
  authenticationOk,
  backendKeyData,
  errorResponse,
  negotiateProtocolVersion,
  parameterStatus,
  readyForQuery,
  saslContinue,
  saslFinal,
  saslRequest,
} from '../wire/messages'
import { readStartup } from './readStartup'

/** What to do after a packet of the handshake. */
export type HandshakeStep =
  | {
      answer: Buffer
      applicationName: string
      kind: 'done'
      settings: ReadonlyMap<string, string>
    }
  | { answer: Buffer; kind: 'end' }
  | { answer: Buffer; kind: 'more' }

const cancelRequest = 80_877_102
const encryptionRequests = new Set([80_877_103, 80_877_104])
const databaseName = 'postgres'

/**
 * The conversation before the first query: encryption is declined (the server only listens on this
 * machine), the password is asked for if there is one, and the server says what it is.
 *
 * A cancel request is dropped: a running query holds the only thread, so it is over by then.
 */
export const makeHandshake = ({
  id,
  parameters,
  password,
}: {
  id: number
  /** What the server reports about itself: name and value. */
  parameters: readonly (readonly [string, string])[]
  password: string | undefined
}): ((packet: ClientPacket) => HandshakeStep) => {
  let applicationName = ''
  let settings: ReadonlyMap<string, string> = new Map()
  const scram = password === undefined ? undefined : makeScramExchange({ password })
  let isChallenged = false

  const refuse = (code: string, message: string): HandshakeStep => ({
    answer: errorResponse({ code, message, severity: 'FATAL' }),
    kind: 'end',
  })

  const welcome = (before: readonly Buffer[]): HandshakeStep => ({
    answer: Buffer.concat([
      ...before,
      authenticationOk,
      ...parameters.map(([name, value]) => parameterStatus(name, value)),
      backendKeyData({ pid: id, secret: 0 }),
      readyForQuery,
    ]),
    applicationName,
    kind: 'done',
    settings,
  })

  const start = (code: number, body: Buffer): HandshakeStep => {
    if (encryptionRequests.has(code)) {
      return { answer: Buffer.from('N'), kind: 'more' }
    }

    if (code === cancelRequest) {
      return { answer: Buffer.alloc(0), kind: 'end' }
    }

    if (code >>> 16 !== 3) {
      return refuse(
        '0A000',
        `unsupported frontend protocol ${String(code >>> 16)}.${String(code & 0xffff)}: the server speaks 3.0`,
      )
    }

    const startup = readStartup(body)
    applicationName = startup.applicationName
    settings = startup.settings

    if (startup.user === '') {
      return refuse('28000', 'no PostgreSQL user name specified in startup packet')
    }

    if (startup.database !== databaseName) {
      return refuse(
        '3D000',
        `database "${startup.database}" does not exist: the embedded server has one, "${databaseName}"`,
      )
    }

    const isNewer = (code & 0xffff) > 0 || startup.unknownOptions.length > 0
    const before = isNewer ? [negotiateProtocolVersion(startup.unknownOptions)] : []

    return scram === undefined
      ? welcome(before)
      : { answer: Buffer.concat([...before, saslRequest]), kind: 'more' }
  }

  return (packet) => {
    if (packet.kind === 'startup') {
      return start(packet.code, packet.body)
    }

    const body = packet.bytes.subarray(5)
    const words =
      packet.type !== 'p' ? null : isChallenged ? scram?.finish(body) : scram?.begin(body)

    if (words === null || words === undefined) {
      return refuse('28P01', 'password authentication failed')
    }

    if (isChallenged) {
      return welcome([saslFinal(words)])
    }

    isChallenged = true

    return { answer: saslContinue(words), kind: 'more' }
  }
}
