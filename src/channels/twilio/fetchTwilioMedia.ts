import type { MediaOutcome } from '@/contracts/ports/channel'

import { readUpTo } from '@/lib/readUpTo'

import { twilioOrigin } from './parseTwilioMessage'

/** WhatsApp itself takes no larger ones. */
const mostMediaBytes = 16_000_000

/** Where Twilio keeps the bytes; the address it sends us on to is signed, so our own name stays at home. */
const storageHosts = /^(?:[a-z0-9-]+\.)+(?:twiliocdn|amazonaws)\.com$/u
const maxHops = 3

/**
 * Fetches what a customer attached. Twilio asks for our name and sends us on to its storage: followed by hand, to its own
 * hosts only and without the name, and read no further than `mostMediaBytes` whatever the headers promise.
 */
export const fetchTwilioMedia = async ({
  apiBase,
  authorization,
  fetch,
  timeoutMs,
  url,
}: {
  apiBase: string
  authorization: string
  fetch: typeof globalThis.fetch
  timeoutMs: number
  url: string
}): Promise<MediaOutcome> => {
  const home = new URL(apiBase).origin
  const signal = AbortSignal.timeout(timeoutMs)
  let address = URL.canParse(url) ? atHome(new URL(url), home) : null

  try {
    for (let hop = 0; hop <= maxHops; hop += 1) {
      if (address === null || !isAllowed(address, home)) {
        return { kind: 'refused', reason: 'The file is at an address that is not Twilio’s' }
      }

      const isAtHome = address.origin === home && address.pathname.startsWith('/2010-04-01/')
      const response = await fetch(address, {
        headers: isAtHome ? { authorization } : {},
        redirect: 'manual',
        signal,
      })

      if (response.status < 300 || response.status > 399) {
        return await outcomeOf(response)
      }

      const next = response.headers.get('location') ?? ''
      address = URL.canParse(next, address.href) ? new URL(next, address.href) : null
      await response.body?.cancel()
    }
  } catch {
    return { kind: 'retry', reason: 'The connection to Twilio broke' }
  }

  return { kind: 'refused', reason: 'Twilio sent us on too often' }
}

/** What stands at Twilio is asked for where we ask Twilio for everything. */
const atHome = (address: URL, home: string): URL =>
  address.origin === twilioOrigin ? new URL(`${home}${address.pathname}`) : address

const isAllowed = (address: URL, home: string): boolean =>
  address.origin === home ||
  (address.protocol === 'https:' && address.port === '' && storageHosts.test(address.hostname))

const outcomeOf = async (response: Response): Promise<MediaOutcome> => {
  const { status } = response

  if (status === 404 || status === 410) {
    return { kind: 'refused', reason: 'Twilio does not have the file any more' }
  }

  if (status === 401 || status === 403) {
    return { kind: 'refused', reason: 'Twilio did not let us have the file' }
  }

  if (status !== 200) {
    return { kind: 'retry', reason: `Twilio answered ${String(status)}` }
  }

  const content = await readUpTo({ body: response.body, most: mostMediaBytes })

  return content === null
    ? { kind: 'refused', reason: 'The file is larger than 16 MB' }
    : { content, contentType: response.headers.get('content-type') ?? '', kind: 'media' }
}
