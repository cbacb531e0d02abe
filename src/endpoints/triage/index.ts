import type { Endpoint } from 'payload'

import { z } from 'zod'

import type { Door } from '@/access/matrix'

import { sqlOn } from '@/lib/sql'
import { askForTraining } from '@/pipeline/learn/askForTraining'
import { rollBack } from '@/pipeline/learn/rollBack'
import { findTriageReport } from '@/queries/triage/findTriageReport'
import { findTriageVersions } from '@/queries/triage/findTriageVersions'

import type { DoorCall } from '../doorEndpoint'

import { answer } from '../desk/deskEndpoint'
import { readBody } from '../desk/readBody'
import { runDoor } from '../desk/runDoor'
import { doorEndpoint } from '../doorEndpoint'

/** An edge of the Triage page. */
const edge = (given: {
  door: Extract<Door, 'triage.read' | 'triage.train'>
  handle: (call: DoorCall) => Promise<Response>
  method: 'get' | 'post'
  path: string
}): Endpoint =>
  doorEndpoint({
    ...given,
    refusal:
      given.door === 'triage.read'
        ? 'Your role does not look at what triage learned.'
        : 'Your role does not change which model triage uses.',
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
