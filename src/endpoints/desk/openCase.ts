import { z } from 'zod'

import type { Door } from '@/access/matrix'
import type { CaseTarget } from '@/queries/desk/findCaseTarget'

import { mayUseDoor } from '@/access/mayUseDoor'
import { findCaseOfMessage, findCaseTarget } from '@/queries/desk/findCaseTarget'

import type { DeskCall } from './deskEndpoint'

import { problem } from './problem'

const uuid = z.uuid()
const caseNumber = /^[A-Z]{2,6}-\d{5,15}$/u

type Opened = { problem: null; target: CaseTarget } | { problem: Response; target: null }

/**
 * The case that the path names (`:id` is an id or a number), if this person sees it and the door is theirs.
 * A case that is not for them is as absent as one that does not exist.
 */
export const openCase = async ({ call, door }: { call: DeskCall; door: Door }): Promise<Opened> => {
  const id = String(call.req.routeParams?.['id'])
  const by = uuid.safeParse(id).success
    ? { id }
    : caseNumber.test(id.toUpperCase())
      ? { number: id.toUpperCase() }
      : null
  const target = by === null ? null : await findCaseTarget({ ...by, ...readers(call) })

  return throughDoor({ call, door, target })
}

/** The same for the case of a draft. */
export const openCaseOfDraft = async ({
  call,
  door,
}: {
  call: DeskCall
  door: Door
}): Promise<Opened> => {
  const messageId = String(call.req.routeParams?.['id'])
  const target = uuid.safeParse(messageId).success
    ? await findCaseOfMessage({ messageId, ...readers(call) })
    : null

  return throughDoor({ call, door, target })
}

const readers = ({ run, scope }: DeskCall): Pick<DeskCall, 'run' | 'scope'> => ({ run, scope })

const throughDoor = async ({
  call: { req },
  door,
  target,
}: {
  call: DeskCall
  door: Door
  target: CaseTarget | null
}): Promise<Opened> => {
  const maySee = target !== null && (await mayUseDoor({ door: 'case.open-desk', req, target }))

  if (!maySee) {
    return { problem: problem('not-found', 'There is no such case.'), target: null }
  }

  return (await mayUseDoor({ door, req, target }))
    ? { problem: null, target }
    : {
        problem: problem('forbidden', 'Your role may look at this case, not change it.'),
        target: null,
      }
}
