import { createHmac } from 'node:crypto'

/**
 * The value of `X-Twilio-Signature`: base64 of HMAC-SHA1 over the URL, followed by every form parameter in the order of
 * the names. A name that occurs several times contributes its distinct values, sorted.
 */
export const signTwilioRequest = ({
  authToken,
  params,
  url,
}: {
  authToken: string
  params: URLSearchParams
  url: string
}): string => {
  const names = [...new Set(params.keys())].sort()
  const values = names.flatMap((name) =>
    [...new Set(params.getAll(name))].sort().map((value) => name + value),
  )

  return createHmac('sha1', authToken)
    .update(url + values.join(''))
    .digest('base64')
}
