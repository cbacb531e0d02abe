import type { Endpoint, PayloadRequest } from 'payload'

import type { StaffScope } from '@/access/staffScope'
import type { RunSql } from '@/lib/sql'

import { staffScope } from '@/access/staffScope'
import { logger } from '@/lib/logger'
import { sqlOn } from '@/lib/sql'

import { problem } from './problem'

export type DeskCall = {
  readonly now: Date
  readonly req: PayloadRequest
  readonly run: RunSql
  readonly scope: StaffScope
  readonly url: URL
}

/** An edge of the desk: only for active staff, answers JSON that no cache keeps, errors as problem JSON. */
export const deskEndpoint = ({
  handle,
  method,
  path,
}: {
  handle: (call: DeskCall) => Promise<Response>
  method: 'delete' | 'get' | 'patch' | 'post'
  path: string
}): Endpoint => ({
  handler: async (req) => {
    const scope = await staffScope({ req })

    if (scope?.active !== true) {
      return problem('signed-out', 'Sign in to go on. What you wrote is kept in this browser.')
    }

    try {
      return await handle({
        now: new Date(),
        req,
        run: sqlOn(req.payload),
        scope,
        url: new URL(req.url ?? '/', 'http://desk.invalid'),
      })
    } catch (error) {
      // A browser that left before its request was read is no fault of ours.
      logger[hasLeft(error) ? 'debug' : 'error']({
        err: error,
        msg: 'Desk request failed',
        path,
        staffId: scope.staffId,
      })

      return problem('failed', 'Something failed on our side. Nothing was changed; try again.')
    }
  },
  method,
  path,
})

/** A JSON answer that belongs to one person: never kept by a cache. */
export const answer = (body: unknown, status = 200): Response =>
  Response.json(body, { headers: { 'Cache-Control': 'no-store' }, status })

const hasLeft = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
