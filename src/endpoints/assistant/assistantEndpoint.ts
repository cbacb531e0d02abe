import type { Endpoint } from 'payload'

import type { Actor } from '@/contracts/actor'

import { mayUseDoor } from '@/access/mayUseDoor'
import { actorOf } from '@/audit/actorOf'

import type { DeskCall } from '../desk/deskEndpoint'

import { deskEndpoint } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'

/** An edge for those who look after the assistant: active staff for whom the door opens. */
export const assistantEndpoint = ({
  door,
  handle,
  method,
  path,
}: {
  door: 'assistant.manage' | 'assistant.read'
  handle: (call: DeskCall & { readonly actor: Actor }) => Promise<Response>
  method: 'get' | 'post'
  path: string
}): Endpoint =>
  deskEndpoint({
    handle: async (call) =>
      (await mayUseDoor({ door, req: call.req, target: null }))
        ? handle({ ...call, actor: actorOf(call.req) })
        : problem('forbidden', 'Your role does not look after the assistant.'),
    method,
    path,
  })
