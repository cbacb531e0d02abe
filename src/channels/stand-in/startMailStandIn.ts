import { SMTPServer } from 'smtp-server'
import type { SMTPServerDataStream } from 'smtp-server'

import type { Clock } from '@/contracts/ports/clock'

import { checkAddress } from '../email/checkAddress'
import { listenSmtp } from '../email/listenSmtp'
import { mailIds } from '../email/mailIds'
import { parseMime } from '../email/parseMime'
import { readHeaders } from '../email/readHeaders'
import { wait } from './faults'
import type { FaultQueue } from './faults'
import type { StandInMessage, StandInStore } from './standInStore'

/** A mail server that takes every mail for every address and remembers it: the customers' mailboxes. */
export const startMailStandIn = async ({
  clock,
  faults,
  host,
  port,
  store,
}: {
  clock: Clock
  faults: FaultQueue
  host: string
  port: number
  store: StandInStore
}): Promise<{ readonly port: number; readonly close: () => Promise<void> }> => {
  const sockets = new Map<string, () => void>()
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 500,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, session, callback) => {
      const cut = (): void => {
        sockets.get(`${session.remoteAddress}:${String(session.remotePort)}`)?.()
      }

      receive({
        clock,
        cut,
        faults,
        store,
        stream,
        to: session.envelope.rcptTo.map(({ address }) => address),
      }).then(
        (problem) => {
          callback(problem)
        },
        () => {
          callback(smtpError(451))
        },
      )
    },
  })

  server.server.on('connection', (socket) => {
    const key = `${String(socket.remoteAddress)}:${String(socket.remotePort)}`
    sockets.set(key, () => socket.destroy())
    socket.once('close', () => sockets.delete(key))
  })

  return listenSmtp({ host, port, server })
}

const receive = async ({
  clock,
  cut,
  faults,
  store,
  stream,
  to,
}: {
  clock: Clock
  cut: () => void
  faults: FaultQueue
  store: StandInStore
  stream: SMTPServerDataStream
  to: readonly string[]
}): Promise<Error | null> => {
  const chunks: Uint8Array[] = []

  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
  }

  const fault = faults.shift()

  if (fault?.kind === 'status') {
    return smtpError(fault.status)
  }

  if (fault?.kind === 'reset') {
    cut()
    return smtpError(421)
  }

  if (fault?.kind === 'delay') {
    await wait(fault.ms)
  }

  const raw = Buffer.concat(chunks)

  for (const recipient of to) {
    await store.append(await messageOf({ now: clock(), raw, to: recipient }))
  }

  if (fault?.kind === 'accept-then-reset') {
    cut()
    return smtpError(421)
  }

  return null
}

const messageOf = async ({
  now,
  raw,
  to,
}: {
  now: Date
  raw: Buffer
  to: string
}): Promise<StandInMessage> => {
  const headers = readHeaders(raw)
  const parsed = await parseMime({ options: { ownAddresses: [] }, raw })
  const message = parsed.kind === 'message' ? parsed.message : null

  return {
    providerId:
      mailIds(headers?.first('message-id') ?? null)[0] ?? message?.providerId ?? 'unreadable',
    channel: 'email',
    from: message?.sender.value ?? 'unreadable',
    to: checkAddress(to) ?? to,
    subject: message?.subject ?? null,
    text: message?.fullText ?? '',
    token: headers?.first('x-case-number') ?? null,
    raw: raw.toString('utf8'),
    receivedAt: now,
  }
}

const smtpError = (responseCode: number): Error =>
  Object.assign(new Error('Injected'), { responseCode })
