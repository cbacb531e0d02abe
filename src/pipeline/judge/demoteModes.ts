import type { Payload, PayloadRequest } from 'payload'

import { recordAudit } from '@/audit/recordAudit'
import { thresholdsOf } from '@/contracts/assistantSettings'
import { slugs } from '@/contracts/slugs'
import { findDemotion } from '@/domain/assistant/judgeMode'
import { publishEvent } from '@/events/publishEvent'
import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn, sqlOn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import type { ScopeState } from './modeScopes'

import { systemActor } from '../cases/actor'
import { tellManagers } from '../cases/tellStaff'
import { writeMode } from './changeMode'
import { readScopes } from './modeScopes'
import { readAssistantSettings } from '../cases/assistant/readAssistantSettings'

/**
 * Takes the widest modes back where agreement has fallen below what they need, one step at a time, with an alert, a
 * notification to managers and an audit entry. Looks again under the record's lock: two workers demote once.
 *
 * @returns how many modes were taken back.
 */
export const demoteModes = async ({
  now,
  payload,
}: {
  now: Date
  payload: Payload
}): Promise<number> => {
  const run = sqlOn(payload)
  const settings = await readAssistantSettings(run)
  const thresholds = thresholdsOf(settings)
  const scopes = await readScopes({ now, run })
  const fallen = scopes.filter(({ agreement, mode }) =>
    findDemotion({ agreement, mode, thresholds }),
  )
  let demoted = 0

  for (const { id, kind } of fallen) {
    demoted += await inTransaction({
      payload,
      work: async (req) => {
        const [state] = await readScopes({ now, only: { id, kind }, run: await sqlIn(req) })
        const demotion = state === undefined ? null : findDemotion({ ...state, thresholds })

        if (state === undefined || demotion === null) {
          return 0
        }

        await writeMode({ now, req, scope: state, to: demotion.to })
        await tell({ now, reason: demotion.reason, req, state, to: demotion.to })

        return 1
      },
    })
  }

  return demoted
}

const tell = async ({
  now,
  reason,
  req,
  state,
  to,
}: {
  now: Date
  reason: string
  req: PayloadRequest
  state: ScopeState
  to: string
}): Promise<void> => {
  const run = await sqlIn(req)
  const alertId = uuidv7(now)
  const at = now.toISOString()
  const title = `The assistant went back from ${state.mode} to ${to}: ${state.name}`.slice(0, 200)
  await run(sql`
    insert into alerts (id, title, kind, dedupe_key, severity, status, value, opened_at, created_at, updated_at)
    values (${alertId}, ${title}, 'assistant', ${`assistant:${state.kind}:${state.id}:${at}`}, 'high', 'open',
            ${state.agreement.agreed / Math.max(1, state.agreement.total)}, ${at}, ${at}, ${at})`)
  await recordAudit({
    action: 'assistant.mode-demoted',
    actor: systemActor,
    after: { ...state.agreement, alertId, mode: to },
    before: { mode: state.mode },
    reason,
    req,
    subjectId: state.id,
    subjectType: state.kind === 'department' ? slugs.departments : slugs.categories,
  })
  await publishEvent({
    event: {
      caseId: null,
      data: {},
      departmentId: null,
      staffId: null,
      subjectId: alertId,
      type: 'alert.changed',
    },
    req,
  })
  await tellManagers({
    kind: 'alert',
    body: reason,
    dedupeKey: `assistant-demoted:${alertId}`,
    now,
    req,
    title,
  })
}
