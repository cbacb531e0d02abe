import type { Endpoint } from 'payload'

import type { MacroAction } from '@/domain/cases/macroActions'
import type { CaseTarget } from '@/queries/desk/findCaseTarget'
import type { PayloadRequest } from 'payload'

import { mostDaysAhead } from '@/contracts/deskAgent'
import { addNote } from '@/pipeline/cases/addNote'
import { approveDraft } from '@/pipeline/cases/approveDraft'
import { askForData } from '@/pipeline/cases/askForData'
import { assignCase } from '@/pipeline/cases/assignCase'
import { correctTriage } from '@/pipeline/cases/correct/correctTriage'
import { discardDraft } from '@/pipeline/cases/discardDraft'
import { editCase } from '@/pipeline/cases/editCase'
import { forwardCase } from '@/pipeline/cases/forwardCase'
import { moveCase } from '@/pipeline/cases/moveCase'
import { rejectCase } from '@/pipeline/cases/rejectCase'
import { releaseCase } from '@/pipeline/cases/releaseCase'
import { replyToCase } from '@/pipeline/cases/replyToCase'
import { runMacro } from '@/pipeline/cases/runMacro'
import { tagCase } from '@/pipeline/cases/tagCase'
import { unsendReply } from '@/pipeline/cases/unsendReply'
import { watchCase } from '@/pipeline/cases/watchCase'

import {
  approveBody,
  askBody,
  assignBody,
  correctBody,
  discardBody,
  editBody,
  forwardBody,
  macroBody,
  moveBody,
  noteBody,
  rejectBody,
  releaseBody,
  replyBody,
  tagsBody,
  unsendBody,
  watchBody,
} from './bodies'
import { caseRights } from './caseRights'
import { change, draftId } from './change'
import { given } from './given'
import { onceWithFiles } from './onceWithFiles'
import { onlyOnce } from './onlyOnce'

/** Which steps of a macro this person may do on this case. */
const macroRights = async (of: {
  req: PayloadRequest
  target: CaseTarget
}): Promise<(step: MacroAction['do']) => boolean> => {
  const rights = await caseRights(of)
  const needs = {
    'add-tag': rights.edit,
    'assign-team': rights.assign,
    note: rights.note,
    'set-priority': rights.edit,
    'set-status': rights.move,
  }

  return (step) => needs[step]
}

const reply = change({
  door: 'case.reply',
  path: '/desk/cases/:id/reply',
  schema: replyBody,
  work: async ({ body, target, ...inside }) => {
    const {
      bcc,
      cc,
      clientToken,
      files: tokens,
      macroId,
      rich,
      seenMessageId,
      sendAt,
      setStatus,
      text,
    } = body
    const { undoSeconds } = body

    if (sendAt !== undefined && !isSoon(sendAt, inside.now)) {
      return { kind: 'refused', reason: `Choose a time in the next ${String(mostDaysAhead)} days.` }
    }

    const heldUntil =
      sendAt ??
      (undoSeconds === undefined ? undefined : new Date(inside.now.getTime() + undoSeconds * 1000))

    return onceWithFiles({
      ...inside,
      clientToken,
      isDone: ({ kind }) => kind === 'queued',
      tokens,
      work: async (files) => {
        const sent = await replyToCase({
          ...inside,
          ...given({ bcc, cc, rich, seenMessageId, sendAt: heldUntil, setStatus }),
          files,
          text,
        })

        if (macroId === undefined || sent.kind !== 'queued') {
          return sent
        }

        const mayUse = await macroRights({ req: inside.req, target })
        const steps = await runMacro({ ...inside, macroId, mayUse })

        return steps.kind === 'ran' ? sent : steps
      },
    })
  },
})

const note = change({
  door: 'case.note',
  path: '/desk/cases/:id/notes',
  schema: noteBody,
  work: ({ body: { clientToken, files: tokens, mentions, rich, text }, ...inside }) =>
    onceWithFiles({
      ...inside,
      clientToken,
      isDone: ({ kind }) => kind === 'added',
      tokens,
      work: (files) => addNote({ ...inside, ...given({ mentions, rich }), files, text }),
    }),
})

const forward = change({
  door: 'case.reply',
  path: '/desk/cases/:id/forward',
  schema: forwardBody,
  work: ({ body: { clientToken, hasFiles, rich, text, to }, ...inside }) =>
    onlyOnce({
      ...inside,
      clientToken,
      isDone: ({ kind }) => kind === 'queued',
      work: () => forwardCase({ ...inside, ...given({ hasFiles, rich }), text, to }),
    }),
})

const unsend = change({
  door: 'case.reply',
  path: '/desk/cases/:id/unsend',
  schema: unsendBody,
  work: ({ body: { messageId }, ...inside }) => unsendReply({ ...inside, messageId }),
})

const macro = change({
  door: 'case.edit',
  path: '/desk/cases/:id/macro',
  schema: macroBody,
  work: async ({ body: { clientToken, macroId }, target, ...inside }) => {
    const mayUse = await macroRights({ req: inside.req, target })

    return onlyOnce({
      ...inside,
      clientToken,
      isDone: ({ kind }) => kind === 'ran',
      work: () => runMacro({ ...inside, macroId, mayUse }),
    })
  },
})

const tags = change({
  door: 'case.edit',
  path: '/desk/cases/:id/tags',
  schema: tagsBody,
  work: ({ body, ...inside }) => tagCase({ ...inside, ...given(body) }),
})

const watch = change({
  door: 'case.note',
  path: '/desk/cases/:id/watch',
  schema: watchBody,
  work: ({ body: { isOn }, ...inside }) => watchCase({ ...inside, isOn }),
})

/** A little ahead, so that clocks may differ; not so far that nobody remembers. */
const isSoon = (at: Date, now: Date): boolean =>
  at.getTime() > now.getTime() && at.getTime() < now.getTime() + mostDaysAhead * 86_400_000

const assign = change({
  door: 'case.assign',
  path: '/desk/cases/:id/assign',
  schema: assignBody,
  work: ({ body: { assigneeId, reason, teamId }, ...inside }) =>
    assignCase({ ...inside, assigneeId, ...given({ reason, teamId }) }),
})

const move = change({
  door: 'case.move',
  path: '/desk/cases/:id/move',
  schema: moveBody,
  work: ({ body: { reason, to }, ...inside }) => moveCase({ ...inside, to, ...given({ reason }) }),
})

const edit = change({
  door: 'case.edit',
  method: 'patch',
  path: '/desk/cases/:id',
  schema: editBody,
  work: ({ body: { changes, rev }, ...inside }) =>
    editCase({ ...inside, changes: given(changes), ...given({ rev }) }),
})

const correct = change({
  door: 'case.edit',
  path: '/desk/cases/:id/triage',
  schema: correctBody,
  work: ({ actor, body, staffId, ...inside }) =>
    correctTriage({ ...inside, ...body, actor: { ...actor, id: staffId } }),
})

const release = change({
  door: 'review.decide',
  path: '/desk/cases/:id/release',
  schema: releaseBody,
  work: ({ body: { corrections }, ...inside }) =>
    releaseCase({ ...inside, corrections: given(corrections) }),
})

const ask = change({
  door: 'review.decide',
  path: '/desk/cases/:id/ask',
  schema: askBody,
  work: (inside) => askForData(inside),
})

const reject = change({
  door: 'review.decide',
  path: '/desk/cases/:id/reject',
  schema: rejectBody,
  work: ({ body: { reason }, ...inside }) => rejectCase({ ...inside, reason }),
})

const approve = change({
  door: 'case.reply',
  path: '/desk/drafts/:id/approve',
  schema: approveBody,
  work: ({ body: { text }, ...inside }) =>
    approveDraft({ ...inside, messageId: draftId(inside.req), ...given({ text }) }),
})

const discard = change({
  door: 'case.reply',
  path: '/desk/drafts/:id/discard',
  schema: discardBody,
  work: ({ body: { reason }, ...inside }) =>
    discardDraft({ ...inside, messageId: draftId(inside.req), ...given({ reason }) }),
})

export const deskChanges: readonly Endpoint[] = [
  reply,
  note,
  assign,
  move,
  edit,
  correct,
  release,
  ask,
  reject,
  approve,
  discard,
  forward,
  unsend,
  macro,
  tags,
  watch,
]
