import type { Endpoint } from 'payload'

import type { Door } from '@/access/matrix'

import { mayUseDoor } from '@/access/mayUseDoor'

import type { DeskCall } from '../desk/deskEndpoint'

import { deskEndpoint } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'

/** An edge of the knowledge base that only those behind a door of the permission matrix may use. */
export const behind = (
  door: Door,
  {
    handle,
    ...edge
  }: {
    handle: (call: DeskCall) => Promise<Response>
    method: 'get' | 'post'
    path: string
  },
): Endpoint =>
  deskEndpoint({
    ...edge,
    handle: async (call) =>
      (await mayUseDoor({ door, req: call.req, target: null }))
        ? handle(call)
        : problem('forbidden', 'Your role does not write articles.'),
  })
