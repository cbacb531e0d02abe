import type { Endpoint } from 'payload'

import type { OpenTriage } from '@/contracts/openTriage'
import type { PlanLine } from '@/contracts/whatIf'

import { whatIfBody } from '@/contracts/whatIf'
import { logger } from '@/lib/logger'
import { sqlOn } from '@/lib/sql'
import { findPlanStart } from '@/queries/routing/findPlanStart'
import { runPlan } from '@/queries/routing/runPlan'

import { answer } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'
import { readBody } from '../desk/readBody'
import { draftProblem } from './draftProblem'
import { routingEndpoint } from './routingEndpoint'

const read = routingEndpoint({
  door: 'routing.plan',
  handle: async ({ req }) => answer(await findPlanStart({ run: sqlOn(req.payload) })),
  method: 'get',
  path: '/routing/plan',
})

/** `POST /api/routing/plan`: replays a period as it might have been, a line of JSON for every step. Changes nothing. */
const makeReplay = (openTriage: OpenTriage): Endpoint =>
  routingEndpoint({
    door: 'routing.plan',
    handle: async ({ req }) => {
      const { body, problem: wrong } = await readBody({ req, schema: whatIfBody })

      if (wrong !== null) {
        return wrong
      }

      if (body.to < body.from) {
        return problem('invalid', 'The period ends before it begins.')
      }

      const why = draftProblem(body.rules ?? [])

      if (why !== null) {
        return problem('invalid', why)
      }

      return new Response(streamOf(runPlan({ body, openTriage, run: sqlOn(req.payload) })), {
        headers: {
          'cache-control': 'no-store, no-transform',
          'content-type': 'application/x-ndjson; charset=utf-8',
          'x-accel-buffering': 'no',
        },
      })
    },
    method: 'post',
    path: '/routing/plan',
  })

/** Lines as they come. Whoever goes away ends the replay at its next page. */
const streamOf = (lines: AsyncGenerator<PlanLine>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()

  return new ReadableStream({
    cancel: async () => {
      await lines.return(undefined)
    },
    pull: async (controller) => {
      try {
        const next: IteratorResult<PlanLine, unknown> = await lines.next()

        if (next.done === true) {
          controller.close()
        } else {
          controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`))
        }
      } catch (error) {
        logger.error({ err: error, msg: 'A replay failed' })
        const line: PlanLine = {
          kind: 'failed',
          reason: 'The replay failed on our side. Try again.',
        }
        controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
        controller.close()
      }
    },
  })
}

/** What-if. Reading past messages with another version of the model needs the engine, which the root hands in. */
export const makePlanEndpoints = (openTriage: OpenTriage): readonly Endpoint[] => [
  read,
  makeReplay(openTriage),
]
