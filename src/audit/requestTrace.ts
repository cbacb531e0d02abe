import type { PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'

import { truncateIp } from '@/audit/truncateIp'

/** What of a request says where it came from; for work without one, an empty context and no headers. */
export type Traceable = Pick<PayloadRequest, 'context' | 'headers'>

export type RequestTrace = { readonly ip: null | string; readonly requestId: string }

const contextKey = 'requestId'

/**
 * What ties an entry to the request it came from. The id is the proxy's `x-request-id` when it looks like one,
 * and otherwise made once per request. The address is cut (see `truncateIp`).
 */
export const requestTrace = (req: Traceable): RequestTrace => {
  const known = req.context[contextKey]
  const given = req.headers.get('x-request-id') ?? ''
  const requestId =
    typeof known === 'string' ? known : /^[\w.:-]{8,80}$/.test(given) ? given : randomUUID()
  req.context[contextKey] = requestId

  const forwarded = req.headers.get('x-forwarded-for')?.split(',')[0] // the first one is the client

  return { ip: truncateIp(forwarded ?? req.headers.get('x-real-ip')), requestId }
}
