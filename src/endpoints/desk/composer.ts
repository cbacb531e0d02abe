import type { Endpoint } from 'payload'

import { inTransaction } from '@/lib/inTransaction'
import { keepDraft } from '@/pipeline/cases/keepDraft'
import { markPresence, presenceSeconds } from '@/pipeline/cases/markPresence'
import { findDrafts } from '@/queries/desk/findDrafts'
import { findPeopleHere } from '@/queries/desk/findPeopleHere'
import { findSimilar } from '@/queries/desk/findSimilar'

import { draftBody, presenceBody } from './bodies'
import { caseEndpoint } from './caseEndpoint'
import { answer } from './deskEndpoint'
import { problem } from './problem'
import { readBody } from './readBody'

const readDrafts = caseEndpoint({
  door: 'case.open-desk',
  handle: async (call, target) =>
    answer(await findDrafts({ caseId: target.id, run: call.run, staffId: call.scope.staffId })),
  method: 'get',
  path: '/desk/cases/:id/drafts',
})

/** What was typed so far. A newer text of another device is not overwritten: 409 with that text. */
const writeDraft = caseEndpoint({
  door: 'case.note',
  handle: async (call, target) => {
    const { body, problem: wrong } = await readBody({ req: call.req, schema: draftBody })

    if (wrong !== null) {
      return wrong
    }

    const outcome = await inTransaction({
      payload: call.req.payload,
      req: call.req,
      work: (req) =>
        keepDraft({
          ...body,
          caseId: target.id,
          now: call.now,
          req,
          staffId: call.scope.staffId,
        }),
    })

    return outcome.kind === 'conflict'
      ? problem('conflict', 'You wrote something else on another device.', {
          rev: outcome.rev,
          text: outcome.text,
        })
      : answer(outcome)
  },
  method: 'post',
  path: '/desk/cases/:id/drafts',
})

/** "I am here", and who else is. Repeated every few seconds while the case is open. */
const present = caseEndpoint({
  door: 'case.open-desk',
  handle: async (call, target) => {
    const { body, problem: wrong } = await readBody({ req: call.req, schema: presenceBody })

    if (wrong !== null) {
      return wrong
    }

    await inTransaction({
      payload: call.req.payload,
      req: call.req,
      work: (req) =>
        markPresence({
          caseId: target.id,
          departmentId: target.departmentId,
          now: call.now,
          req,
          staffId: call.scope.staffId,
          state: body.state,
        }),
    })

    return answer({
      others: await findPeopleHere({
        caseId: target.id,
        run: call.run,
        since: new Date(call.now.getTime() - presenceSeconds * 1000),
        staffId: call.scope.staffId,
      }),
    })
  },
  method: 'post',
  path: '/desk/cases/:id/presence',
})

const similar = caseEndpoint({
  door: 'case.open-desk',
  handle: async (call, target) =>
    answer(await findSimilar({ caseId: target.id, run: call.run, scope: call.scope })),
  method: 'get',
  path: '/desk/cases/:id/similar',
})

export const deskComposer: readonly Endpoint[] = [readDrafts, writeDraft, present, similar]
