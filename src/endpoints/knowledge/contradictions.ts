import type { Endpoint } from 'payload'

import { z } from 'zod'

import { mayUseDoor } from '@/access/mayUseDoor'
import { enqueue } from '@/lib/enqueue'
import { inTransaction } from '@/lib/inTransaction'
import { dismissContradiction } from '@/knowledge/contradictions/dismissContradiction'
import { findStoredContradictions } from '@/queries/knowledge/findStoredContradictions'

import { answer, deskEndpoint } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'
import { readBody } from '../desk/readBody'

const body = z.union([
  z.strictObject({ check: z.literal(true) }),
  z.strictObject({ dismiss: z.uuid() }),
])

/** `GET /api/knowledge/contradictions`: pairs of sentences that cannot both be true, with their sources. */
const listContradictions = deskEndpoint({
  handle: async ({ run, scope }) =>
    answer({ pairs: await findStoredContradictions({ run, scope }) }),
  method: 'get',
  path: '/knowledge/contradictions',
})

/** `{ check: true }` asks the worker to look again; `{ dismiss: id }` says that a pair is none. */
const changeContradictions = deskEndpoint({
  handle: async ({ now, req, scope }) => {
    const { body: given, problem: wrong } = await readBody({ req, schema: body })

    if (!(await mayUseDoor({ door: 'knowledge.write', req, target: null }))) {
      return problem('forbidden', 'Your role does not write articles.')
    }

    if (given === null) {
      return wrong
    }

    await inTransaction({
      payload: req.payload,
      work: async (inner) => {
        await ('check' in given
          ? enqueue({ input: {}, job: 'check-texts', req: inner })
          : dismissContradiction({ id: given.dismiss, now, req: inner, staffId: scope.staffId }))
      },
    })

    return answer({ accepted: true }, 202)
  },
  method: 'post',
  path: '/knowledge/contradictions',
})

/** What texts say against each other. */
export const contradictionEndpoints: readonly Endpoint[] = [
  listContradictions,
  changeContradictions,
]
