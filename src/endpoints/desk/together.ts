import type { Endpoint } from 'payload'

import { decodeUpdate } from 'yjs'
import { z } from 'zod'

import { endSharedDraft, shareDraft } from '@/pipeline/cases/shareDraft'
import { findSharedDrafts } from '@/queries/desk/findSharedDrafts'

import { caseEndpoint } from './caseEndpoint'
import { answer } from './deskEndpoint'
import { readBody } from './readBody'
import { runDoor } from './runDoor'

const mostCursorBytes = 4000
/** One change that nobody can read would stop the text for everybody: it stays outside. */
const isUpdate = (update: string): boolean => {
  try {
    decodeUpdate(new Uint8Array(Buffer.from(update, 'base64')))

    return true
  } catch {
    return false
  }
}

const shareBody = z.strictObject({
  after: z.int().min(0),
  clientId: z
    .int()
    .min(0)
    .max(2 ** 53 - 1),
  cursor: z
    .record(z.string().max(40), z.unknown())
    .nullable()
    .refine((cursor) => JSON.stringify(cursor).length <= mostCursorBytes),
  draftId: z.uuid().nullable(),
  isStart: z.boolean(),
  mode: z.enum(['note', 'reply']),
  updates: z.array(z.base64().max(400_000).refine(isUpdate)).max(50),
})
const endBody = z.strictObject({ draftId: z.uuid() })

const read = caseEndpoint({
  door: 'case.open-desk',
  handle: async (call, target) =>
    answer(await findSharedDrafts({ caseId: target.id, run: call.run })),
  method: 'get',
  path: '/desk/cases/:id/together',
})

/** This browser's changes for those of the others; the event stream says when there is something to fetch. */
const exchange = caseEndpoint({
  door: 'case.note',
  handle: async (call, target) => {
    const { body, problem: wrong } = await readBody({ req: call.req, schema: shareBody })

    return (
      wrong ??
      runDoor({
        req: call.req,
        work: (req) =>
          shareDraft({
            ...body,
            caseId: target.id,
            departmentId: target.departmentId,
            now: call.now,
            req,
            staffId: call.scope.staffId,
          }),
      })
    )
  },
  method: 'post',
  path: '/desk/cases/:id/together',
})

const end = caseEndpoint({
  door: 'case.note',
  handle: async (call, target) => {
    const { body, problem: wrong } = await readBody({ req: call.req, schema: endBody })

    return (
      wrong ??
      runDoor({
        req: call.req,
        work: (req) =>
          endSharedDraft({
            ...body,
            caseId: target.id,
            departmentId: target.departmentId,
            req,
          }),
      })
    )
  },
  method: 'post',
  path: '/desk/cases/:id/together/end',
})

export const deskTogether: readonly Endpoint[] = [read, exchange, end]
