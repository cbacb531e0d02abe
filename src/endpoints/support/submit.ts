import type { Payload } from 'payload'

import { createHmac, randomUUID } from 'node:crypto'

import { readSubmission } from '@/channels/web-form/readSubmission'
import { env } from '@/lib/env'
import { callerAddress } from '@/lib/callerAddress'
import { problem } from '@/lib/problem'
import { readUpTo } from '@/lib/readUpTo'
import { takeHits } from '@/lib/takeHits'
import { receiveInbound } from '@/pipeline/receive/receiveInbound'

const maxBytes = 128 * 1024

/**
 * `POST /support/submit`: the web form (requirement A6). Public. JSON in; 202 with the id of the request out, after the
 * commit. The id is unguessable and opens the status page.
 *
 * With an `Idempotency-Key` a repeated submission (double click, lost answer) gets the id of the first one.
 */
export const submit = async ({
  payload,
  request,
}: {
  payload: Payload
  request: Request
}): Promise<Response> => {
  const bytes = await readUpTo({ body: request.body, most: maxBytes })

  if (bytes === null) {
    return problem({ detail: 'At most 128 kB are taken.', status: 413, title: 'Too large' })
  }

  const outcome = readSubmission(parse(bytes))

  if (outcome.kind === 'robot') {
    return accepted(idOf(randomUUID()))
  }

  if (outcome.kind === 'invalid') {
    return problem({
      detail: 'Please correct the fields that are named.',
      errors: outcome.errors.map(({ field, message }) => ({ message, path: field })),
      status: 422,
      title: 'The form is not complete',
    })
  }

  const { submission } = outcome
  const now = new Date()
  const mayPass = await isWithinLimits({ email: submission.email, now, payload, request })

  if (!mayPass) {
    return problem({
      detail: 'Too many messages in a short time. Please wait ten minutes and send it again.',
      headers: { 'retry-after': '600' },
      status: 429,
      title: 'Too many requests',
    })
  }

  const key = request.headers.get('idempotency-key')
  const submissionId = idOf(
    key === null || key.length < 8 ? randomUUID() : `${key.slice(0, 255)}:${submission.email}`,
  )
  await receiveInbound({
    account: 'web-form',
    body: JSON.stringify({ submission, submissionId }),
    channel: 'web-form',
    encoding: 'utf8',
    now,
    payload,
    providerId: submissionId,
  })

  return accepted(submissionId)
}

const accepted = (id: string): Response =>
  Response.json({ id, statusUrl: `/support/ticket/${id}` }, { status: 202 })

/** 128 bits that nobody can guess, the same for the same key. */
const idOf = (key: string): string =>
  `req-${createHmac('sha256', env.REPLY_TOKEN_SECRET).update(`submission:${key}`).digest('hex').slice(0, 32)}`

const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

/** Per address that is written to (nobody is flooded through our form), per caller, and in all. */
const isWithinLimits = async ({
  email,
  now,
  payload,
  request,
}: {
  email: string
  now: Date
  payload: Payload
  request: Request
}): Promise<boolean> => {
  const factor = env.RATE_LIMIT_FACTOR

  return takeHits({
    hits: [
      { key: `form:to:${email}`, limit: 10 * factor },
      { key: `form:from:${callerAddress(request)}`, limit: 60 * factor },
    ],
    now,
    payload,
    windowSeconds: 600,
  })
}
