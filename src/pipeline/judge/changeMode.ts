import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { AssistantMode } from '@/domain/vocabulary'

import { recordAudit } from '@/audit/recordAudit'
import { thresholdsOf } from '@/contracts/assistantSettings'
import { slugs } from '@/contracts/slugs'
import { refuseMode } from '@/domain/assistant/judgeMode'
import { sql, sqlIn } from '@/lib/sql'

import type { ModeScope } from './modeScopes'

import { readScopes } from './modeScopes'
import { readAssistantSettings } from '../cases/assistant/readAssistantSettings'

export type ChangeModeOutcome =
  | { kind: 'changed' }
  | { kind: 'not-found' }
  | { kind: 'refused'; reason: string }
  | { kind: 'unchanged' }

/**
 * Changes how far the assistant may go in a department or category. A wider mode is refused with the figures unless
 * agreement has earned it. In the caller's transaction.
 */
export const changeMode = async ({
  actor,
  now,
  req,
  scope,
  to,
}: {
  actor: Actor
  now: Date
  req: PayloadRequest
  scope: ModeScope
  to: AssistantMode
}): Promise<ChangeModeOutcome> => {
  const run = await sqlIn(req)
  const [state] = await readScopes({ now, only: scope, run })

  if (state === undefined) {
    return { kind: 'not-found' }
  }

  if (state.mode === to) {
    return { kind: 'unchanged' }
  }

  const settings = await readAssistantSettings(run)
  const refusal = refuseMode({
    agreement: state.agreement,
    from: state.mode,
    thresholds: thresholdsOf(settings),
    to,
  })

  if (refusal !== null) {
    return { kind: 'refused', reason: refusal }
  }

  await writeMode({ now, req, scope, to })
  await recordAudit({
    action: 'assistant.mode-changed',
    actor,
    after: { ...state.agreement, mode: to },
    before: { mode: state.mode },
    req,
    subjectId: scope.id,
    subjectType: scope.kind === 'department' ? slugs.departments : slugs.categories,
  })

  return { kind: 'changed' }
}

/** The mode alone: whoever edits the rest of the record meanwhile loses nothing. */
export const writeMode = async ({
  now,
  req,
  scope: { id, kind },
  to,
}: {
  now: Date
  req: PayloadRequest
  scope: ModeScope
  to: AssistantMode
}): Promise<void> => {
  const run = await sqlIn(req)
  const at = now.toISOString()
  await run(
    kind === 'department'
      ? sql`update departments set assistant_mode = ${to}::enum_departments_assistant_mode, updated_at = ${at} where id = ${id}`
      : sql`update categories set assistant_mode = ${to}::enum_categories_assistant_mode, updated_at = ${at} where id = ${id}`,
  )
}
