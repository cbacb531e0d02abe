import type { PayloadRequest } from 'payload'

import type { EventType } from '@/contracts/events'
import type { Case } from '@/payload-types'

import { recordAudit } from '@/audit/recordAudit'
import { slugs } from '@/contracts/slugs'
import { publishEvent } from '@/events/publishEvent'
import { crashPoint } from '@/lib/crashPoint'

import type { Actor } from '@/contracts/actor'
import type { CaseRow } from './caseRow'

type CaseData = Partial<Omit<Case, 'createdAt' | 'id' | 'rev' | 'updatedAt'>>

/**
 * Writes a decided change of a locked case with all that belongs to it: the new values, a line in its timeline,
 * an audit entry and an event for whoever watches. All in the transaction that holds the lock.
 *
 * Only doors call this. `set` holds only what changes.
 */
export const writeCase = async ({
  action,
  actor,
  after,
  before,
  case: current,
  data = {},
  events,
  modelVersion,
  now,
  reason,
  req,
  set,
}: {
  /** Kind of the timeline line; the audit action is `case.<action>`. */
  action: string
  actor: Actor
  after?: Record<string, unknown>
  before?: Record<string, unknown>
  case: Pick<CaseRow, 'departmentId' | 'id' | 'rev'>
  /** Shown in the timeline: ids and values, no message texts. */
  data?: Record<string, unknown>
  events: readonly EventType[]
  modelVersion?: string
  now: Date
  reason?: string
  req: PayloadRequest
  set: CaseData
}): Promise<{ rev: number }> => {
  const rev = current.rev + 1
  const at = now.toISOString()

  crashPoint(`case.${action}:before-write`)
  await req.payload.db.updateOne({
    id: current.id,
    collection: slugs.cases,
    data: { ...set, rev, updatedAt: at },
    req,
    returning: false,
  })
  crashPoint(`case.${action}:between`)
  await req.payload.db.create({
    collection: slugs.caseEvents,
    data: {
      actorKind: actor.kind,
      case: current.id,
      createdAt: at,
      data: { ...data, ...(reason === undefined ? {} : { reason }) },
      kind: action,
      staff: actor.kind === 'staff' ? actor.id : null,
    },
    req,
    returning: false,
  })
  await recordAudit({
    action: `case.${action}`,
    actor,
    after: after ?? data,
    ...(before === undefined ? {} : { before }),
    caseId: current.id,
    ...(modelVersion === undefined ? {} : { modelVersion }),
    ...(reason === undefined ? {} : { reason }),
    req,
    subjectId: current.id,
    subjectType: slugs.cases,
  })

  const departmentId = typeof set.department === 'string' ? set.department : current.departmentId

  for (const type of events) {
    await publishEvent({
      event: {
        caseId: current.id,
        data: { rev },
        departmentId,
        staffId: null,
        subjectId: current.id,
        type,
      },
      req,
    })
  }

  crashPoint(`case.${action}:after-write`)

  return { rev }
}
