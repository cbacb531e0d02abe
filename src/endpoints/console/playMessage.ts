import { randomBytes, randomUUID } from 'node:crypto'

import { rawMail } from '@/channels/stand-in/rawMail'
import { sendRawMail } from '@/channels/stand-in/sendRawMail'
import { signedTwilioRequest } from '@/channels/stand-in/signedTwilioRequest'
import { AppError } from '@/lib/appError'
import { env } from '@/lib/env'
import { twilioAccount } from '@/lib/twilioAccount'

import type { PlayBody } from './consoleBodies'

/** A provider waits about as long. */
const doorTimeoutMs = 30_000

type Of<Channel extends PlayBody['channel']> = Extract<PlayBody, { channel: Channel }>

/**
 * Sends one message of a played customer through the true entry door of its channel: a webhook that is signed as
 * Twilio signs, a mail by SMTP, a post of the public form. Returns the provider id under which it is stored.
 *
 * Throws AppError `door-closed` with what to do when the door does not take it.
 */
export const playMessage = async (body: PlayBody): Promise<{ providerId: string }> => {
  switch (body.channel) {
    case 'email':
      return playMail(body)
    case 'whatsapp':
      return playWhatsApp(body)
    case 'web-form':
      return playForm(body)
    default:
      return body satisfies never
  }
}

const playMail = async ({
  address,
  inReplyTo,
  name,
  subject,
  text,
}: Of<'email'>): Promise<{ providerId: string }> => {
  const providerId = `${randomUUID()}@customer.example`
  const raw = await rawMail({
    date: new Date(),
    from: `"${name.replaceAll(/["\\]/gu, '')}" <${address}>`,
    messageId: providerId,
    subject,
    text,
    to: env.MAIL_FROM,
    ...(inReplyTo === undefined ? {} : { inReplyTo, references: [inReplyTo] }),
  })

  try {
    await sendRawMail({
      from: address,
      host: env.SMTP_IN_HOST,
      port: env.SMTP_IN_PORT,
      raw,
      to: [env.MAIL_FROM],
    })
  } catch (error) {
    throw closed(
      `Our mail door (${env.SMTP_IN_HOST}:${env.SMTP_IN_PORT}) did not take it. Is the worker running? See /health.`,
      error,
    )
  }

  return { providerId }
}

const playWhatsApp = async ({
  address,
  name,
  text,
}: Of<'whatsapp'>): Promise<{ providerId: string }> => {
  const { authToken, from } = twilioAccount()
  const messageSid = `SM${randomBytes(16).toString('hex')}`
  const { body, headers, method, url } = signedTwilioRequest({
    authToken,
    channel: 'whatsapp',
    from: address,
    messageSid,
    profileName: name,
    text,
    to: from,
    url: `${env.SERVER_URL}/webhooks/whatsapp`,
  })
  await post(url, { body, headers: { ...headers }, method })

  return { providerId: messageSid }
}

const playForm = async ({
  address,
  category,
  name,
  subject,
  text,
}: Of<'web-form'>): Promise<{ providerId: string }> => {
  const response = await post(`${env.SERVER_URL}/support/submit`, {
    body: JSON.stringify({
      category: category ?? '',
      email: address,
      message: text,
      name,
      subject,
    }),
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    method: 'POST',
  })
  const answer: unknown = await response.json()

  if (
    typeof answer === 'object' &&
    answer !== null &&
    'id' in answer &&
    typeof answer.id === 'string'
  ) {
    return { providerId: answer.id }
  }

  throw closed('The form took it but gave no id back.', null)
}

const post = async (url: string, init: RequestInit): Promise<Response> => {
  const response = await fetch(url, {
    ...init,
    redirect: 'error',
    signal: AbortSignal.timeout(doorTimeoutMs),
  }).catch((error: unknown) => {
    const isSlow = error instanceof DOMException && error.name === 'TimeoutError'

    throw closed(
      isSlow
        ? `The door did not answer within ${doorTimeoutMs / 1000} s. The machine is busy; send it again.`
        : `${url} cannot be reached. Check SERVER_URL.`,
      error,
    )
  })

  if (!response.ok) {
    const problem: unknown = await response.json().catch(() => null)
    const detail =
      typeof problem === 'object' && problem !== null && 'detail' in problem
        ? String(problem.detail)
        : `It answered ${String(response.status)}.`

    throw closed(`The door did not take it: ${detail}`, null)
  }

  return response
}

const closed = (message: string, cause: unknown): AppError =>
  new AppError({ cause, code: 'door-closed', isRetryable: true, message })
