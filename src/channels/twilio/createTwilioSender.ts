import type { ChannelAdapter, OutboundMessage, SendOutcome } from '@/contracts/ports/channel'
import type { Clock } from '@/contracts/ports/clock'

import { normalisePhone } from '../normalisePhone'
import { isNotConnected } from './isNotConnected'
import { listTwilioMessages } from './listTwilioMessages'
import { readTwilioAnswer } from './readTwilioAnswer'

export type TwilioSenderOptions = {
  readonly accountSid: string
  readonly authToken: string
  /** Our own number, E.164. */
  readonly from: string
  readonly channel: 'sms' | 'whatsapp'
  /** `https://api.twilio.com`, or the stand-in. */
  readonly apiBase: string
  readonly statusCallbackUrl: null | string
  readonly clock: Clock
  readonly fetch: typeof fetch
  readonly timeoutMs?: number
}

type Sender = Pick<ChannelAdapter, 'lookUp' | 'send'>

/** Our clock and Twilio's may differ, and Twilio tells times in whole seconds. */
const clockSkewMs = 60_000
const defaultSearchMs = 10 * 60_000

/**
 * Sends through Twilio's REST interface and can ask it what it already took.
 *
 * Twilio has no idempotency key. The token travels in the address of the status callback (`?d=<token>`), so that the
 * first callback proves which delivery was taken; until one comes, `lookUp` compares recipient, time and text.
 *
 * A message of several parts is resumed: parts that the provider already lists since `createdAt` are not sent again.
 */
export const createTwilioSender = (options: TwilioSenderOptions): Sender => {
  const { accountSid, apiBase, authToken, channel, clock, fetch, timeoutMs = 15_000 } = options
  const prefix = channel === 'whatsapp' ? 'whatsapp:' : ''
  const collection = `${apiBase}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`
  const headers = {
    accept: 'application/json',
    authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
  }

  const post = async ({
    body,
    to,
    token,
  }: {
    body: string
    to: string
    token: string
  }): Promise<SendOutcome> => {
    const form = new URLSearchParams({ To: prefix + to, From: prefix + options.from, Body: body })

    if (options.statusCallbackUrl !== null) {
      form.set('StatusCallback', withToken(options.statusCallbackUrl, token))
    }

    let response: Response
    try {
      response = await fetch(collection, {
        body: form,
        headers,
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
    } catch (error) {
      return isNotConnected(error)
        ? { kind: 'retry', afterSeconds: 15, reason: 'Twilio could not be reached' }
        : { kind: 'unclear', reason: 'The connection to Twilio broke before its answer came' }
    }

    return readTwilioAnswer(response)
  }

  const list = (query: { since: Date; to: string }): ReturnType<typeof listTwilioMessages> =>
    listTwilioMessages({ ...query, collection, fetch, headers, timeoutMs, to: prefix + query.to })

  const searchStart = (createdAt: Date | undefined): Date =>
    new Date((createdAt ?? new Date(clock().getTime() - defaultSearchMs)).getTime() - clockSkewMs)

  const send = async (message: OutboundMessage): Promise<SendOutcome> => {
    const to = normalisePhone(message.to)

    if (to === null) {
      return { kind: 'refused', reason: 'The recipient is no phone number with a country code' }
    }

    const parts = message.parts.filter((part) => part.trim() !== '')

    if (parts.length === 0) {
      return { kind: 'refused', reason: 'The message is empty' }
    }

    const taken = parts.length > 1 ? await list({ since: searchStart(message.createdAt), to }) : []

    if (taken === null) {
      return {
        kind: 'retry',
        afterSeconds: 15,
        reason: 'Twilio could not say which parts it already has',
      }
    }

    const left = [...taken]
    let first: null | string = null

    for (const [index, part] of parts.entries()) {
      const known = left.findIndex((candidate) => isSameText(candidate.body, part))
      const outcome: SendOutcome =
        known === -1
          ? await post({ body: part, to, token: message.token })
          : { kind: 'sent', providerId: left.splice(known, 1)[0]?.sid ?? '' }

      if (outcome.kind !== 'sent') {
        return parts.length === 1
          ? outcome
          : {
              ...outcome,
              reason: `Part ${String(index + 1)} of ${String(parts.length)}: ${outcome.reason}`,
            }
      }

      first ??= outcome.providerId
    }

    return { kind: 'sent', providerId: first ?? '' }
  }

  const lookUp: Sender['lookUp'] = async ({ createdAt, parts, to }) => {
    const phone = normalisePhone(to)

    if (phone === null || parts === undefined || parts.length === 0) {
      return { kind: 'unknown' }
    }

    const taken = await list({ since: searchStart(createdAt), to: phone })

    if (taken === null) {
      return { kind: 'unknown' }
    }

    const left = [...taken]
    const sids = parts.map((part) => {
      const index = left.findIndex((candidate) => isSameText(candidate.body, part))

      return index === -1 ? null : (left.splice(index, 1)[0]?.sid ?? null)
    })
    const first = sids[0] ?? null

    // Some parts only: `send` skips those, so trying again is safe and finishes the message.
    return first !== null && !sids.includes(null)
      ? { kind: 'found', providerId: first }
      : { kind: 'not-found' }
  }

  return { lookUp, send }
}

const withToken = (address: string, token: string): string => {
  const url = new URL(address)
  url.searchParams.set('d', token)

  return url.href
}

const trialPrefix = 'Sent from your Twilio trial account - '

/** Exactly equal, or with the sentence that Twilio puts before texts of trial accounts. A mere ending proves nothing. */
const isSameText = (theirs: string, ours: string): boolean =>
  [ours.trim(), (trialPrefix + ours).trim()].includes(theirs.trim())
