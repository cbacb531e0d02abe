import type { Endpoint } from 'payload'

import { approveReply } from '@/pipeline/cases/approval/approveReply'
import { askApproval } from '@/pipeline/cases/approval/askApproval'
import { returnReply } from '@/pipeline/cases/approval/returnReply'

import { askApprovalBody, decideApprovalBody, returnBody } from './bodies'
import { change, draftId } from './change'
import { given } from './given'
import { onceWithFiles } from './onceWithFiles'

/** An answer that a colleague shall look at before it goes out. */
const ask = change({
  door: 'case.reply',
  path: '/desk/cases/:id/approvals',
  schema: askApprovalBody,
  work: ({
    body: { approverId, bcc, cc, clientToken, files: tokens, note, rich, text },
    ...inside
  }) =>
    onceWithFiles({
      ...inside,
      clientToken,
      isDone: ({ kind }) => kind === 'asked',
      tokens,
      work: (files) =>
        askApproval({ ...inside, ...given({ bcc, cc, note, rich }), approverId, files, text }),
    }),
})

const letGo = change({
  door: 'case.reply',
  path: '/desk/drafts/:id/let-go',
  schema: decideApprovalBody,
  work: (inside) => approveReply({ ...inside, messageId: draftId(inside.req) }),
})

const giveBack = change({
  door: 'case.reply',
  path: '/desk/drafts/:id/return',
  schema: returnBody,
  work: ({ body: { reason }, ...inside }) =>
    returnReply({ ...inside, messageId: draftId(inside.req), ...given({ reason }) }),
})

export const deskApprovals: readonly Endpoint[] = [ask, letGo, giveBack]
