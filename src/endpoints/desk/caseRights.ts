import type { PayloadRequest } from 'payload'

import type { CaseRights } from '@/contracts/desk'

import { mayUseDoor } from '@/access/mayUseDoor'

/** What this person may do with the case: the screen offers only that. Every door asks again. */
export const caseRights = async ({
  req,
  target,
}: {
  req: PayloadRequest
  target: { assigneeId: null | string; departmentId: string }
}): Promise<CaseRights> => ({
  assign: await mayUseDoor({ door: 'case.assign', req, target }),
  edit: await mayUseDoor({ door: 'case.edit', req, target }),
  move: await mayUseDoor({ door: 'case.move', req, target }),
  note: await mayUseDoor({ door: 'case.note', req, target }),
  override: await mayUseDoor({ door: 'routing.override', req, target }),
  reply: await mayUseDoor({ door: 'case.reply', req, target }),
  review: await mayUseDoor({ door: 'review.decide', req, target }),
})
