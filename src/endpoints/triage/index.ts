import type { Endpoint, PayloadRequest } from 'payload'

import { z } from 'zod'

import type { Door } from '@/access/matrix'
import type { Actor } from '@/contracts/actor'

import { mayUseDoor } from '@/access/mayUseDoor'
import { staffScope } from '@/access/staffScope'
import { actorOf } from '@/audit/actorOf'
import { logger } from '@/lib/logger'
import { sqlOn } from '@/lib/sql'
import { askForTraining } from '@/pipeline/learn/askForTraining'
import { rollBack } from '@/pipeline/learn/rollBack'
import { findTriageReport } from '@/queries/triage/findTriageReport'
import { findTriageVersions } from '@/queries/triage/findTriageVersions'

import { answer } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'
import { readBody } from '../desk/readBody'
import { runDoor } from '../desk/runDoor'

type Call = {
  readonly actor: Actor & { readonly id: string }
  readonly now: Date
  readonly req: PayloadRequest
}

/** An edge of the Triage page. Active staff only. */
const edge = ({
  door,
  handle,
  method,
  path,
}: {
  door: Extract<Door, 'triage.read' | 'triage.train'>
  handle: (call: Call) => Promise<Response>
  method: 'get' | 'post'
  path: string
}): Endpoint => ({
  handler: async (req) => {
    if (req.user === null) {
      return problem('signed-out', 'Sign in to go on.')
    }

    const scope = await staffScope({ req })

    if (scope?.active !== true || !(await mayUseDoor({ door, req, target: null }))) {
      return problem(
        'forbidden',
        door === 'triage.read'
          ? 'Your role does not look at what triage learned.'
          : 'Your role does not change which model triage uses.',
      )
    }

    try {
      return await handle({
        actor: { ...actorOf(req), id: scope.staffId },
        now: new Date(),
        req,
      })
    } catch (error) {
      logger.error({ err: error, msg: 'A triage request failed', path, staffId: scope.staffId })

      return problem('failed', 'Something failed on our side. Nothing was changed; try again.')
    }
  },
  method,
  path,
})

const versions = edge({
  door: 'triage.read',
  handle: async ({ req }) => answer(await findTriageVersions({ run: sqlOn(req.payload) })),
  method: 'get',
  path: '/triage/models',
})

const report = edge({
  door: 'triage.read',
  handle: async ({ now, req }) => answer(await findTriageReport({ now, run: sqlOn(req.payload) })),
  method: 'get',
  path: '/triage/report',
})

const train = edge({
  door: 'triage.train',
  handle: async ({ actor, now, req }) => {
    const { problem: wrong } = await readBody({ req, schema: z.strictObject({}) })

    return wrong ?? runDoor({ req, work: (inside) => askForTraining({ actor, now, req: inside }) })
  },
  method: 'post',
  path: '/triage/models/train',
})

const activateBody = z.strictObject({
  /** Null: the starter model. */
  id: z.uuid().nullable(),
  reason: z.string().trim().min(5, 'Say why, in a few words.').max(2000),
})

const activate = edge({
  door: 'triage.train',
  handle: async ({ actor, now, req }) => {
    const { body, problem: wrong } = await readBody({ req, schema: activateBody })

    return (
      wrong ?? runDoor({ req, work: (inside) => rollBack({ ...body, actor, now, req: inside }) })
    )
  },
  method: 'post',
  path: '/triage/models/activate',
})

/** HTTP edges of the Triage page, under `/api/triage`. */
export const triageEndpoints: readonly Endpoint[] = [versions, report, train, activate]
