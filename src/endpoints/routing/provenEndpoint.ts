import type { Endpoint } from 'payload'
import type { z } from 'zod'

import type { DoorCall } from '../doorEndpoint'

import { readBody } from '../desk/readBody'
import { routingEndpoint } from './routingEndpoint'
import { withSecondFactor, type ProvenOutcome } from './withSecondFactor'

/** A `POST` whose body carries a fresh code of the second factor: what it asks for is done only with that proof. */
export const provenEndpoint = <Body extends { readonly code: string }>({
  path,
  schema,
  work,
}: {
  path: string
  schema: z.ZodType<Body>
  /** Runs in the transaction that uses the code up; `req` is its request. */
  work: (call: DoorCall & { readonly body: Body }) => Promise<ProvenOutcome>
}): Endpoint =>
  routingEndpoint({
    handle: async (call) => {
      const { body, problem } = await readBody({ req: call.req, schema })

      return (
        problem ??
        withSecondFactor({
          call,
          code: body.code,
          work: (req) => work({ ...call, body, req }),
        })
      )
    },
    method: 'post',
    path,
  })
