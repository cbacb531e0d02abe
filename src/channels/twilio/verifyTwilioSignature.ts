import { createHash, timingSafeEqual } from 'node:crypto'

import { signTwilioRequest } from './signTwilioRequest'

/**
 * Did Twilio (or whoever knows the token) send this request?
 *
 * - `url` is the configured public address of the webhook, never built from `Host` or `X-Forwarded-*`. It is tried with
 *   and without the standard port of its scheme, because Twilio signs either.
 * - `rawBody` is the body as received: a form unless the URL carries `bodySHA256`, which then has to fit the body.
 *
 * The signature knows no time: replays are stopped by the unique message id, not here.
 */
export const verifyTwilioSignature = ({
  authToken,
  rawBody,
  signature,
  url,
}: {
  authToken: string
  rawBody: string
  signature: null | string
  url: string
}): boolean => {
  if (signature === null || signature === '' || authToken === '') {
    return false
  }

  const wantedHash = bodyHashIn(url)

  if (
    wantedHash !== null &&
    !isEqual(createHash('sha256').update(rawBody).digest('hex'), wantedHash)
  ) {
    return false
  }

  const params = new URLSearchParams(wantedHash === null ? rawBody : '')

  return withAndWithoutStandardPort(url).some((candidate) =>
    isEqual(signTwilioRequest({ authToken, params, url: candidate }), signature),
  )
}

const bodyHashIn = (url: string): null | string => {
  const start = url.indexOf('?')

  return start === -1 ? null : new URLSearchParams(url.slice(start + 1)).get('bodySHA256')
}

/** Works on the text: `new URL()` would re-encode characters that were signed as they are. */
const withAndWithoutStandardPort = (url: string): readonly string[] => {
  const match = /^(https?):\/\/([^/?#]*)(.*)$/s.exec(url)
  const [, scheme, authority, rest] = match ?? []

  if (scheme === undefined || authority === undefined || rest === undefined) {
    return [url]
  }

  const standard = scheme === 'https' ? ':443' : ':80'
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  const hasPort = /:[0-9]+$/.test(host)

  if (!hasPort) {
    return [url, `${scheme}://${authority}${standard}${rest}`]
  }

  return host.endsWith(standard)
    ? [url, `${scheme}://${authority.slice(0, -standard.length)}${rest}`]
    : [url]
}

const isEqual = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]

  return a.length === b.length && timingSafeEqual(a, b)
}
