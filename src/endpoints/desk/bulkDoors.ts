import type { PayloadRequest } from 'payload'

import type { Door } from '@/access/matrix'
import type { Actor } from '@/contracts/actor'
import type { BulkAction, BulkBefore } from '@/contracts/bulk'

import { mayUseDoor } from '@/access/mayUseDoor'
import { canMove } from '@/domain/cases/caseStatus'
import { assignCase } from '@/pipeline/cases/assignCase'
import { editCase } from '@/pipeline/cases/editCase'
import { mergeCase } from '@/pipeline/cases/mergeCase'
import { moveCase } from '@/pipeline/cases/moveCase'
import { runMacro } from '@/pipeline/cases/runMacro'
import { tagCase } from '@/pipeline/cases/tagCase'
import { unmergeCase } from '@/pipeline/cases/unmergeCase'
import { findCaseTarget } from '@/queries/desk/findCaseTarget'
import { sqlIn } from '@/lib/sql'
import type { DeskScope } from '@/queries/desk/scope'

import type { CaseTarget } from '@/queries/desk/findCaseTarget'

import { caseRights } from './caseRights'
import { given } from './given'

export type Inside = {
  actor: Actor
  caseId: string
  now: Date
  req: PayloadRequest
  staffId: string
}
export type Outcome = { readonly kind: string; readonly reason?: string }

/** The right that an action needs, on every single case. */
export const doorOf = (action: BulkAction['do']): Door => {
  switch (action) {
    case 'assign':
      return 'case.assign'
    case 'merge':
    case 'move':
      return 'case.move'
    default:
      return 'case.edit'
  }
}

/** One action on one case, through the door that a single change would take. */
export const throughDoorOf = async ({
  action,
  scope,
  target,
  ...inside
}: Inside & { action: BulkAction; scope: DeskScope; target: CaseTarget }): Promise<Outcome> => {
  switch (action.do) {
    case 'assign':
      return assignCase({
        ...inside,
        assigneeId: action.assigneeId,
        ...given({ reason: action.reason, teamId: action.teamId }),
      })
    case 'macro': {
      const rights = await caseRights({ req: inside.req, target })
      const needs = {
        'add-tag': rights.edit,
        'assign-team': rights.assign,
        note: rights.note,
        'set-priority': rights.edit,
        'set-status': rights.move,
      }

      return runMacro({ ...inside, macroId: action.macroId, mayUse: (step) => needs[step] })
    }
    case 'merge': {
      // The right to the case that ends was asked; this is the one to the case that stays.
      const into = await findCaseTarget({
        id: action.intoId,
        run: await sqlIn(inside.req),
        scope,
      })

      return into !== null &&
        (await mayUseDoor({ door: 'case.move', req: inside.req, target: into }))
        ? mergeCase({ ...inside, intoId: action.intoId })
        : { kind: 'refused', reason: 'The case that should stay is not there, or not for you.' }
    }
    case 'move':
      return moveCase({ ...inside, ...given({ reason: action.reason }), to: action.to })
    case 'prioritise':
      return editCase({ ...inside, changes: { priority: action.priority } })
    case 'tag':
      return tagCase({ ...inside, add: [action.tagId] })
    case 'untag':
      return tagCase({ ...inside, remove: [action.tagId] })
  }
}

/**
 * Puts a case back to how it stood, step by step through the same doors. A status that is never entered again
 * (`new`) becomes `open`; where the way back is no single move it leads over `open`. Notes stay: they were read.
 */
export const putBack = async ({
  before,
  current,
  ...inside
}: Inside & {
  before: BulkBefore
  current: Omit<BulkBefore, 'rev'>
}): Promise<Outcome> => {
  if (current.mergedIntoId !== null && before.mergedIntoId === null) {
    const outcome = await unmergeCase(inside)

    return outcome.kind === 'unmerged' ? { kind: 'put-back' } : outcome
  }

  const reason = 'Undone'
  const to = before.status === 'new' ? 'open' : before.status
  const steps: (() => Promise<Outcome>)[] = []

  if (current.status !== before.status) {
    if (to !== 'open' && !canMove(current.status, to).isLegal) {
      steps.push(() => moveCase({ ...inside, reason, to: 'open' }))
    }

    steps.push(() => moveCase({ ...inside, reason, to }))
  }

  if (current.priority !== before.priority) {
    steps.push(() => editCase({ ...inside, changes: { priority: before.priority } }))
  }

  if (current.assigneeId !== before.assigneeId || current.teamId !== before.teamId) {
    steps.push(() =>
      assignCase({
        ...inside,
        assigneeId: before.assigneeId,
        reason,
        teamId: before.teamId,
      }),
    )
  }

  const add = before.tagIds.filter((id) => !current.tagIds.includes(id))
  const remove = current.tagIds.filter((id) => !before.tagIds.includes(id))

  if (add.length + remove.length > 0) {
    steps.push(() => tagCase({ ...inside, add, remove }))
  }

  for (const step of steps) {
    const outcome = await step()

    if (outcome.kind === 'refused' || outcome.kind === 'not-found') {
      return outcome
    }
  }

  return { kind: steps.length === 0 ? 'unchanged' : 'put-back' }
}
