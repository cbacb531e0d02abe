import type { Endpoint } from 'payload'

import { z } from 'zod'

import type { BulkBefore, BulkFailure } from '@/contracts/bulk'
import type { BulkTarget } from '@/queries/desk/findBulkTargets'

import { mayUseDoor } from '@/access/mayUseDoor'
import { actorOf } from '@/audit/actorOf'
import { bulkAction, bulkBefore } from '@/contracts/bulk'
import { bulkChunk, mostSelected } from '@/contracts/bulkLimits'
import { parseInboxFilters } from '@/contracts/deskFilters'
import { sqlIn } from '@/lib/sql'
import { findBulkTargets } from '@/queries/desk/findBulkTargets'
import { findSelection } from '@/queries/desk/findSelection'
import { forecastBulk } from '@/queries/desk/forecastBulk'

import type { Inside, Outcome } from './bulkDoors'
import type { DeskCall } from './deskEndpoint'

import { doorOf, putBack, throughDoorOf } from './bulkDoors'
import { inOwnTransaction } from './bulkTransaction'
import { answer, deskEndpoint } from './deskEndpoint'
import { problem } from './problem'
import { readBody } from './readBody'

const runBody = z.strictObject({
  action: bulkAction,
  caseIds: z.array(z.uuid()).min(1).max(bulkChunk),
})
const forecastBody = z.strictObject({
  action: bulkAction,
  caseIds: z.array(z.uuid()).min(1).max(mostSelected),
})
const undoBody = z.strictObject({ cases: z.array(bulkBefore).min(1).max(bulkChunk) })

const noRight = (): Response =>
  problem('forbidden', 'Your role may look at cases, not change them.')

/** `?status=…` as in the inbox: all cases behind the filters. */
const select = deskEndpoint({
  handle: async ({ run, scope, url }) =>
    answer(await findSelection({ filters: parseInboxFilters(url.searchParams), run, scope })),
  method: 'get',
  path: '/desk/bulk/selection',
})

const forecast = deskEndpoint({
  handle: async ({ req, run, scope }) => {
    const { body, problem: wrong } = await readBody({ req, schema: forecastBody })

    if (wrong !== null) {
      return wrong
    }

    const { action, caseIds } = body

    return (await mayUseDoor({ door: doorOf(action.do), req, target: null }))
      ? answer(await forecastBulk({ action, caseIds, run, scope }))
      : noRight()
  },
  method: 'post',
  path: '/desk/bulk/forecast',
})

const change = deskEndpoint({
  handle: async (call) => {
    const { body, problem: wrong } = await readBody({ req: call.req, schema: runBody })

    if (wrong !== null) {
      return wrong
    }

    const { action, caseIds } = body
    const door = doorOf(action.do)

    if (!(await mayUseDoor({ door, req: call.req, target: null }))) {
      return noRight()
    }

    return forEach({
      call,
      ids: caseIds,
      work: async ({ inside, target }) =>
        (await mayUseDoor({ door, req: inside.req, target }))
          ? throughDoorOf({ ...inside, action, scope: call.scope, target })
          : { kind: 'refused', reason: 'Your role may look at this case, not change it.' },
    })
  },
  method: 'post',
  path: '/desk/bulk',
})

const undo = deskEndpoint({
  handle: async (call) => {
    const { body, problem: wrong } = await readBody({ req: call.req, schema: undoBody })

    if (wrong !== null) {
      return wrong
    }

    const wanted = new Map(body.cases.map((one) => [one.id, one]))

    return forEach({
      call,
      ids: [...wanted.keys()],
      work: async ({ inside, target }) => {
        const before = wanted.get(target.id)
        const rights = await Promise.all(
          (['case.move', 'case.edit', 'case.assign'] as const).map((door) =>
            mayUseDoor({ door, req: inside.req, target }),
          ),
        )

        if (before === undefined || rights.includes(false)) {
          return { kind: 'refused', reason: 'Your role may look at this case, not change it.' }
        }

        return before.rev === target.rev
          ? putBack({ ...inside, before, current: target })
          : { kind: 'refused', reason: 'Somebody changed it since; it stays as it is.' }
      },
    })
  },
  method: 'post',
  path: '/desk/bulk/undo',
})

/** Each case in a transaction of its own: what is refused leaves the others alone, and nothing of itself. */
const forEach = async ({
  call: { now, req, run, scope },
  ids,
  work,
}: {
  call: DeskCall
  ids: readonly string[]
  work: (given: { inside: Inside; target: BulkTarget }) => Promise<Outcome>
}): Promise<Response> => {
  const targets = await findBulkTargets({ ids, run, scope })
  const byId = new Map(targets.map((target) => [target.id, target]))
  const done: BulkBefore[] = []
  const failed: BulkFailure[] = []
  let unchanged = 0

  for (const id of new Set(ids)) {
    const seen = byId.get(id)

    if (seen === undefined) {
      failed.push({ id, number: null, reason: 'There is no such case.' })
      continue
    }

    const outcome = await inOwnTransaction({
      id,
      req,
      work: async (inside) => {
        // Read again under the lock: the transaction decides from what is, not from what was.
        const [target] = await findBulkTargets({ ids: [id], run: await sqlIn(inside), scope })

        if (target === undefined) {
          return { kind: 'not-found' }
        }

        const { departmentId: _department, number: _number, ...before } = target
        const result = await work({
          inside: { actor: actorOf(inside), caseId: id, now, req: inside, staffId: scope.staffId },
          target,
        })
        const [after] = await findBulkTargets({
          ids: [id],
          run: await sqlIn(inside),
          scope: everything,
        })

        return { ...result, before: { ...before, rev: after?.rev ?? before.rev } }
      },
    })

    if (outcome.before === undefined) {
      failed.push({ id, number: seen.number, reason: outcome.reason ?? 'It did not work.' })
    } else if (outcome.kind === 'unchanged') {
      unchanged += 1
    } else {
      done.push(outcome.before)
    }
  }

  return answer({ done, failed, unchanged })
}

/** After an assignment the case may belong to a department that this person does not see. */
const everything = { all: true, departmentIds: [], staffId: '' }

export const deskBulk: readonly Endpoint[] = [select, forecast, change, undo]
