import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { MacroAction } from '@/domain/cases/macroActions'

import { macroActions } from '@/domain/cases/macroActions'
import { sql, sqlIn } from '@/lib/sql'

import { addNote } from './addNote'
import { assignCase } from './assignCase'
import { editCase } from './editCase'
import { moveCase } from './moveCase'
import { tagCase } from './tagCase'

export type MacroOutcome =
  { done: number; kind: 'ran' } | { kind: 'not-found' } | { kind: 'refused'; reason: string }

type Given = { actor: Actor; caseId: string; now: Date; req: PayloadRequest; staffId: string }

/**
 * Does the steps of a macro in their order, each through its own door. The first that is refused refuses the whole:
 * the caller rolls the transaction back, so a macro never leaves half of itself behind.
 *
 * `mayUse` is asked for every step: a macro gives nobody a right that they lack.
 */
export const runMacro = async ({
  macroId,
  mayUse,
  ...given
}: Given & {
  macroId: string
  mayUse: (action: MacroAction['do']) => boolean
}): Promise<MacroOutcome> => {
  const run = await sqlIn(given.req)
  const [macro] = await run<{ actions: unknown; name: string }>(
    sql`select name, actions from macros where id = ${macroId} and is_active and _status = 'published'`,
  )

  if (macro === undefined) {
    return { kind: 'refused', reason: 'There is no such macro any more.' }
  }

  const actions = macroActions(macro.actions)

  if (actions === null) {
    return { kind: 'refused', reason: `${macro.name} has a step that is not understood.` }
  }

  for (const action of actions) {
    if (!mayUse(action.do)) {
      return { kind: 'refused', reason: `Your role may not do a step of ${macro.name}.` }
    }

    const outcome = await doStep({ action, ...given })

    if (outcome.kind === 'refused') {
      return { kind: 'refused', reason: outcome.reason ?? `${macro.name} cannot be done now.` }
    }

    if (outcome.kind === 'not-found') {
      return { kind: 'not-found' }
    }
  }

  await run(sql`update macros set used_count = coalesce(used_count, 0) + 1 where id = ${macroId}`)

  return { done: actions.length, kind: 'ran' }
}

const doStep = async ({
  action,
  staffId,
  ...given
}: Given & { action: MacroAction }): Promise<{ kind: string; reason?: string }> => {
  const run = await sqlIn(given.req)

  switch (action.do) {
    case 'add-tag': {
      const [tag] = await run<{ id: string }>(
        sql`select id from tags where lower(name) = ${action.value.toLowerCase()}`,
      )

      return tag === undefined
        ? { kind: 'refused', reason: `There is no tag “${action.value}”.` }
        : tagCase({ ...given, add: [tag.id] })
    }
    case 'assign-team': {
      const [team] = await run<{ id: string }>(
        sql`select id from teams where is_active and (key = ${action.value} or name = ${action.value})`,
      )

      return team === undefined
        ? { kind: 'refused', reason: `There is no team “${action.value}”.` }
        : assignCase({ ...given, assigneeId: null, teamId: team.id })
    }
    case 'note':
      return addNote({ ...given, staffId, text: action.value })
    case 'set-priority':
      return editCase({ ...given, changes: { priority: action.value } })
    case 'set-status':
      return moveCase({ ...given, to: action.value })
  }
}
