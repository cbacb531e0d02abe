import type { Endpoint, Payload, PayloadRequest } from 'payload'

import { createLocalReq, executeAuthStrategies } from 'payload'

import type { EventScope } from '@/events/isVisible'

import type { RightsWatch } from './makeRightsWatch'

import { staffScope } from '@/access/staffScope'
import { eventHub } from '@/endpoints/stream/eventHub'
import { parseCursor } from '@/events/cursor'
import { sseStream } from '@/events/sseStream'
import { sqlOn } from '@/lib/sql'
import { findRightsPrints } from '@/queries/stream/findRightsPrints'

import { makeRightsWatch } from './makeRightsWatch'
import { recheckRights } from './recheckRights'

/** Tabs of one person that may listen at once in this process. */
const maxStreamsPerStaff = 12
/** A session also ends by its age, which no print tells. */
const fullEveryMs = 30_000
const openStreams = new Map<string, number>()

/**
 * `GET /api/stream`: live events for active staff, as server-sent events. `Last-Event-ID` (the browser sends it by
 * itself) resumes without loss or repeat; `?after=` does the same for clients that cannot set headers.
 */
export const streamEvents: Endpoint = {
  path: '/stream',
  method: 'get',
  handler: async (req) => {
    const scope = await currentScope(req)

    if (scope === null) {
      return new Response(null, { status: 401 })
    }

    const { staffId } = scope

    if ((openStreams.get(staffId) ?? 0) >= maxStreamsPerStaff) {
      return new Response(null, { headers: { 'retry-after': '30' }, status: 429 })
    }

    openStreams.set(staffId, (openStreams.get(staffId) ?? 0) + 1)

    const stream = sseStream({
      after: parseCursor(req.headers.get('last-event-id') ?? req.searchParams.get('after')),
      hub: eventHub(req.payload),
      onClose: () => {
        openStreams.set(staffId, Math.max(0, (openStreams.get(staffId) ?? 0) - 1))
      },
      recheck: recheckRights({
        full: () => currentScope(req),
        fullEveryMs,
        now: () => performance.now(),
        printOf: () => rightsWatch(req.payload).printOf(staffId),
      }),
      scope,
    })

    return new Response(stream, {
      headers: {
        'cache-control': 'no-cache, no-transform',
        'content-type': 'text/event-stream; charset=utf-8',
        'x-accel-buffering': 'no',
      },
    })
  },
}

let watch: RightsWatch | undefined

const rightsWatch = (payload: Payload): RightsWatch =>
  (watch ??= makeRightsWatch({
    read: (ids) => findRightsPrints({ ids, run: sqlOn(payload) }),
    windowMs: 250,
  }))

/** The rights behind the cookie at this moment: session, account and departments are read anew each time. */
const currentScope = async ({ headers, payload }: PayloadRequest): Promise<EventScope | null> => {
  const { user } = await executeAuthStrategies({ canSetHeaders: false, headers, payload })

  if (user === null) {
    return null
  }

  const scope = await staffScope({ req: await createLocalReq({ user }, payload) })

  return scope?.active === true ? scope : null
}
