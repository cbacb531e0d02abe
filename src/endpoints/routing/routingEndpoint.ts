import type { Endpoint } from 'payload'

import type { DoorCall } from '../doorEndpoint'

import { doorEndpoint } from '../doorEndpoint'

/** An edge for those who may decide against the rules, or (`door`) plan them. */
export const routingEndpoint = ({
  door = 'routing.override',
  ...edge
}: {
  door?: 'routing.override' | 'routing.plan'
  handle: (call: DoorCall) => Promise<Response>
  method: 'get' | 'post'
  path: string
}): Endpoint => doorEndpoint({ ...edge, door, refusal: 'Your role may not change where cases go.' })
