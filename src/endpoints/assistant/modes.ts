import { z } from 'zod'

import { thresholdsOf } from '@/contracts/assistantSettings'
import { refuseMode } from '@/domain/assistant/judgeMode'
import { wilsonInterval } from '@/domain/assistant/wilsonInterval'
import { assistantModes } from '@/domain/vocabulary'
import { inTransaction } from '@/lib/inTransaction'
import { changeMode } from '@/pipeline/judge/changeMode'
import { agreementDays, readScopes } from '@/pipeline/judge/modeScopes'
import { readAssistantSettings } from '@/pipeline/cases/assistant/readAssistantSettings'
import { findComparisons } from '@/queries/assistant/findComparisons'
import { findResolution } from '@/queries/assistant/findResolution'

import { answer } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'
import { readBody } from '../desk/readBody'
import { assistantEndpoint } from './assistantEndpoint'

const modeBody = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['category', 'department']),
  mode: z.enum(assistantModes),
})

/** `{ days, scopes }`: every department and category with its mode, agreement, interval, and why the next mode is refused. */
const listModes = assistantEndpoint({
  door: 'assistant.read',
  handle: async ({ now, run }) => {
    const settings = await readAssistantSettings(run)
    const thresholds = thresholdsOf(settings)
    const scopes = await readScopes({ now, run })

    return answer({
      days: agreementDays,
      resolution: await findResolution({ now, run }),
      scopes: scopes.map(({ agreement, ...scope }) => {
        const next = assistantModes[assistantModes.indexOf(scope.mode) + 1] ?? null

        return {
          ...scope,
          ...agreement,
          ...wilsonInterval(agreement.agreed, agreement.total),
          next,
          refusal:
            next === null
              ? null
              : refuseMode({ agreement, from: scope.mode, thresholds, to: next }),
        }
      }),
    })
  },
  method: 'get',
  path: '/assistant/modes',
})

/** Changes a mode; 409 with the figures where agreement has not earned it. */
const setMode = assistantEndpoint({
  door: 'assistant.manage',
  handle: async ({ actor, now, req }) => {
    const { body, problem: wrong } = await readBody({ req, schema: modeBody })

    if (body === null) {
      return wrong
    }

    const outcome = await inTransaction({
      payload: req.payload,
      req,
      work: (inside) =>
        changeMode({
          actor,
          now,
          req: inside,
          scope: { id: body.id, kind: body.kind },
          to: body.mode,
        }),
    })

    switch (outcome.kind) {
      case 'not-found':
        return problem('not-found', 'There is no such department or category.')
      case 'refused':
        return problem('refused', outcome.reason)
      case 'changed':
      case 'unchanged':
        return answer(outcome)
    }
  },
  method: 'post',
  path: '/assistant/modes',
})

const id = z.uuid().nullable().catch(null)
const filterSchema = z.object({
  agrees: z.enum(['yes', 'no']).nullable().catch(null),
  beforeAt: z.iso.datetime().nullable().catch(null),
  beforeId: id,
  category: id,
  department: id,
  mode: z.enum(assistantModes).nullable().catch(null),
})

/** `?department=&category=&mode=&agrees=yes|no&beforeAt=&beforeId=`: `{ more, rows }`, newest first. */
const listComparisons = assistantEndpoint({
  door: 'assistant.read',
  handle: async ({ run, url }) => {
    const given = filterSchema.parse(
      Object.fromEntries(
        Object.keys(filterSchema.shape).map((key) => [key, url.searchParams.get(key)]),
      ),
    )

    return answer(
      await findComparisons({
        filter: {
          agrees: given.agrees === null ? null : given.agrees === 'yes',
          before:
            given.beforeAt === null || given.beforeId === null
              ? null
              : { at: given.beforeAt, runId: given.beforeId },
          categoryId: given.category,
          departmentId: given.department,
          mode: given.mode,
        },
        run,
      }),
    )
  },
  method: 'get',
  path: '/assistant/comparisons',
})

export const modeEndpoints = [listModes, setMode, listComparisons]
