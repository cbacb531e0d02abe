import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { normalisePhone } from '../normalisePhone'
import { answerMedia } from './answerMedia'
import { wait } from './faults'
import type { FaultQueue, StandInFault } from './faults'
import { reportStatus } from './reportStatus'
import type { StandInMessage } from './standInStore'
import type { StandInOptions } from './startStandIn'
import { respond, twilioError } from './twilioAnswers'

type Options = StandInOptions & { readonly faults: FaultQueue; readonly port: number }

const maxBody = 64 * 1024

/** Twilio's REST interface for messages: create one, list them. Refuses what Twilio refuses, with its error documents. */
export const startTwilioStandIn = async (
  options: Options,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> => {
  const server = createServer((request, response) => {
    answer({ options, request, response }).catch(() => {
      // The store failed: as a provider would say it.
      respond(response, 500, twilioError(500, 20500, 'Internal server error'))
    })
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })

  const address = server.address()

  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

const answer = async ({
  options,
  request,
  response,
}: {
  options: Options
  request: IncomingMessage
  response: ServerResponse
}): Promise<void> => {
  const { accountSid, authToken, faults } = options
  const url = new URL(request.url ?? '/', 'http://stand-in')
  const body = await readBody(request)
  const expected = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`

  if (
    answerMedia({ isKnown: request.headers.authorization === expected, options, response, url })
  ) {
    return
  }

  if (url.pathname !== `/2010-04-01/Accounts/${accountSid}/Messages.json`) {
    respond(response, 404, twilioError(404, 20404, 'The requested resource was not found'))
  } else if (request.headers.authorization !== expected) {
    respond(response, 401, twilioError(401, 20003, 'Authenticate'))
  } else if (request.method === 'GET') {
    await list({ options, query: url.searchParams, response })
  } else if (request.method === 'POST' && body !== null) {
    await create({
      fault: faults.shift() ?? null,
      form: new URLSearchParams(body),
      options,
      raw: body,
      response,
    })
  } else {
    respond(response, 405, twilioError(405, 20004, 'Method not allowed'))
  }
}

const create = async ({
  fault,
  form,
  options,
  raw,
  response,
}: {
  fault: null | StandInFault
  form: URLSearchParams
  options: Options
  raw: string
  response: ServerResponse
}): Promise<void> => {
  if (fault?.kind === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }

  if (fault?.kind === 'status') {
    const code = fault.errorCode ?? (fault.status === 429 ? 20429 : 20500)
    const headers =
      fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }
    respond(response, fault.status, twilioError(fault.status, code, 'Injected'), headers)
    return
  }

  const problem = problemOf(form)

  if (problem !== null) {
    respond(response, 400, twilioError(400, problem.code, problem.text))
    return
  }

  if (fault?.kind === 'delay') {
    await wait(fault.ms)
  }

  if (fault?.kind === 'gateway' && !fault.isTaken) {
    response
      .writeHead(fault.status, { 'content-type': 'text/html' })
      .end('<html>Bad gateway</html>')
    return
  }

  const message = messageOf({ form, now: options.clock(), raw })
  await options.store.append(message)

  if (fault?.kind === 'accept-then-reset') {
    response.socket?.resetAndDestroy()
  } else if (fault?.kind === 'gateway') {
    response
      .writeHead(fault.status, { 'content-type': 'text/html' })
      .end('<html>Bad gateway</html>')
  } else {
    respond(
      response,
      201,
      resourceOf({ accountSid: options.accountSid, message, status: 'queued' }),
    )
  }

  const callback = form.get('StatusCallback')

  if (options.reportsStatus && callback !== null) {
    // A lost callback is an everyday event at the real provider too.
    void reportStatus({ ...options, callback, message }).catch(() => undefined)
  }
}

const list = async ({
  options,
  query,
  response,
}: {
  options: Options
  query: URLSearchParams
  response: ServerResponse
}): Promise<void> => {
  const address = query.get('To') ?? ''
  const to = normalisePhone(address)
  const channel = address.startsWith('whatsapp:') ? ('whatsapp' as const) : ('sms' as const)
  const day = query.get('DateSent>') ?? ''
  const messages = await options.store.list({
    channel,
    limit: Math.min(Number(query.get('PageSize') ?? '50') || 50, 1000),
    ...(to === null ? {} : { to }),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(day) ? { since: new Date(`${day}T00:00:00Z`) } : {}),
  })

  respond(response, 200, {
    messages: messages.map((message) =>
      resourceOf({ accountSid: options.accountSid, message, status: 'delivered' }),
    ),
    next_page_uri: null,
    page: 0,
  })
}

const problemOf = (
  form: URLSearchParams,
): null | { readonly code: number; readonly text: string } => {
  const to = form.get('To') ?? ''
  const body = form.get('Body') ?? ''

  if (normalisePhone(to) === null) {
    return { code: 21211, text: `The 'To' number ${to} is not a valid phone number.` }
  }

  if (normalisePhone(form.get('From') ?? '') === null) {
    return { code: 21212, text: "The 'From' number is not a valid phone number." }
  }

  if (body === '') {
    return { code: 21602, text: 'Message body is required.' }
  }

  return body.length > 1600
    ? { code: 21617, text: 'The concatenated message body exceeds the 1600 character limit' }
    : null
}

const messageOf = ({
  form,
  now,
  raw,
}: {
  form: URLSearchParams
  now: Date
  raw: string
}): StandInMessage => {
  const to = form.get('To') ?? ''
  const callback = form.get('StatusCallback')

  return {
    providerId: `SM${randomBytes(16).toString('hex')}`,
    channel: to.startsWith('whatsapp:') ? 'whatsapp' : 'sms',
    from: normalisePhone(form.get('From') ?? '') ?? '',
    to: normalisePhone(to) ?? '',
    subject: null,
    text: form.get('Body') ?? '',
    token:
      callback !== null && URL.canParse(callback) ? new URL(callback).searchParams.get('d') : null,
    raw,
    receivedAt: now,
  }
}

const resourceOf = ({
  accountSid,
  message,
  status,
}: {
  accountSid: string
  message: StandInMessage
  status: string
}): Record<string, unknown> => {
  const prefix = message.channel === 'whatsapp' ? 'whatsapp:' : ''
  const date = message.receivedAt.toUTCString().replace('GMT', '+0000')

  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: message.text,
    date_created: date,
    date_sent: status === 'queued' ? null : date,
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
    from: prefix + message.from,
    sid: message.providerId,
    status,
    to: prefix + message.to,
  }
}

const readBody = async (request: IncomingMessage): Promise<null | string> => {
  const chunks: Uint8Array[] = []
  let size = 0

  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength

    if (size > maxBody) {
      return null
    }

    chunks.push(chunk)
  }

  return Buffer.concat(chunks).toString('utf8')
}
