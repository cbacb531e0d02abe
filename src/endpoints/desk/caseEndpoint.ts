import type { Endpoint } from 'payload'

import type { Door } from '@/access/matrix'
import type { CaseTarget } from '@/queries/desk/findCaseTarget'

import type { DeskCall } from './deskEndpoint'

import { deskEndpoint } from './deskEndpoint'
import { openCase } from './openCase'

/** An edge of the desk about the case that its path names (`:id`), for who sees the case and may use the door. */
export const caseEndpoint = ({
  door,
  handle,
  method,
  path,
}: {
  door: Door
  handle: (call: DeskCall, target: CaseTarget) => Promise<Response>
  method: 'get' | 'post'
  path: string
}): Endpoint =>
  deskEndpoint({
    handle: async (call) => {
      const { problem: refused, target } = await openCase({ call, door })

      return target === null ? refused : handle(call, target)
    },
    method,
    path,
  })
