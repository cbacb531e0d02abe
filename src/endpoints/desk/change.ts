import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import type { Door } from '@/access/matrix'
import type { Actor } from '@/contracts/actor'
import type { CaseTarget } from '@/queries/desk/findCaseTarget'

import { actorOf } from '@/audit/actorOf'

import { deskEndpoint } from './deskEndpoint'
import { openCase, openCaseOfDraft } from './openCase'
import { readBody } from './readBody'
import { runDoor } from './runDoor'

type Inside<Body> = {
  actor: Actor
  body: Body
  caseId: string
  now: Date
  req: PayloadRequest
  staffId: string
  target: CaseTarget
}

/** A change of one case: the right to it, the body, the door, the answer. */
export const change = <Schema extends z.ZodType>({
  door,
  method = 'post',
  path,
  schema,
  work,
}: {
  door: Door
  method?: 'patch' | 'post'
  path: string
  schema: Schema
  work: (
    input: Inside<z.infer<Schema>>,
  ) => Promise<{ readonly kind: string; readonly reason?: string; readonly rev?: number }>
}): Endpoint =>
  deskEndpoint({
    handle: async (call) => {
      const open = path.startsWith('/desk/drafts/') ? openCaseOfDraft : openCase
      const { problem: refused, target } = await open({ call, door })

      if (target === null) {
        return refused
      }

      const { body, problem: wrong } = await readBody({ req: call.req, schema })

      if (wrong !== null) {
        return wrong
      }

      return runDoor({
        req: call.req,
        work: (req) =>
          work({
            actor: actorOf(req),
            body,
            caseId: target.id,
            now: call.now,
            req,
            staffId: call.scope.staffId,
            target,
          }),
      })
    },
    method,
    path,
  })

/** The id of the draft in the address. */
export const draftId = (req: PayloadRequest): string => String(req.routeParams?.['id'])
