import { checkAddress } from './checkAddress'
import { mailProviderId } from './mailIds'
import { readHeaders } from './readHeaders'

/**
 * What the durable inbox needs to know of a mail before it is parsed in depth: the provider id, and our own address it
 * came to (the first recipient of the envelope, without its `+token`). Costs no more than reading the headers.
 * Null when the headers are too long to be a mail: refuse it.
 */
export const identifyMail = ({
  raw,
  recipients,
}: {
  raw: Uint8Array
  recipients: readonly string[]
}): { readonly account: string; readonly providerId: string } | null => {
  const headers = readHeaders(raw)

  return headers === null
    ? null
    : {
        account: (checkAddress(recipients[0] ?? '') ?? 'unknown').replace(/\+[^@]*@/, '@'),
        providerId: mailProviderId({ headers, raw }),
      }
}
