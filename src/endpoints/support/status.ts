import type { Payload } from 'payload'

import { callerAddress } from '@/lib/callerAddress'
import { env } from '@/lib/env'
import { problem } from '@/lib/problem'
import { takeHits } from '@/lib/takeHits'
import { submissionStatus } from '@/queries/support/submissionStatus'

/**
 * `GET /support/ticket/{id}`: the state of a request, for whoever holds its id. Public: the id has 128 random bits, and an
 * unknown one answers like a malformed one.
 */
export const ticketStatus = async ({
  id,
  payload,
  request,
}: {
  id: string
  payload: Payload
  request: Request
}): Promise<Response> => {
  const mayPass = await takeHits({
    hits: [{ key: `status:${callerAddress(request)}`, limit: 300 * env.RATE_LIMIT_FACTOR }],
    now: new Date(),
    payload,
    windowSeconds: 600,
  })

  if (!mayPass) {
    return problem({
      detail: 'Please wait a few minutes.',
      headers: { 'retry-after': '600' },
      status: 429,
      title: 'Too many requests',
    })
  }

  const status = await submissionStatus({ id, payload })

  return status === null
    ? problem({ detail: 'There is no request with this id.', status: 404, title: 'Not found' })
    : Response.json(status, { headers: { 'cache-control': 'no-store' } })
}
