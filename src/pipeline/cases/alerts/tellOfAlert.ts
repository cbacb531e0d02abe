import type { PayloadRequest } from 'payload'

import { recordAudit } from '@/audit/recordAudit'
import { slugs } from '@/contracts/slugs'
import { publishEvent } from '@/events/publishEvent'

import { systemActor } from '../actor'
import { notify } from '../notify'

export type AlertNews = {
  /** What the audit entry holds: figures, never words of a customer. */
  readonly after: Readonly<Record<string, unknown>>
  readonly body: string
  /** The case that the notification opens; null where there is none. */
  readonly caseId: null | string
  readonly departmentId: null | string
  readonly now: Date
  /** Staff who hear of it, once each. */
  readonly recipients: readonly string[]
  readonly req: PayloadRequest
  readonly title: string
}

/** An alert began or ended: into the audit log, to the screens, to the people. Inside the caller's transaction. */
export const tellOfAlert = async ({
  action,
  after,
  alertId,
  body,
  caseId,
  departmentId,
  now,
  recipients,
  req,
  title,
}: AlertNews & {
  readonly action: 'alert.opened' | 'alert.recovered'
  readonly alertId: string
}): Promise<void> => {
  await recordAudit({
    action,
    actor: systemActor,
    after,
    req,
    subjectId: alertId,
    subjectType: slugs.alerts,
  })
  await publishEvent({
    event: {
      caseId: null,
      data: {},
      departmentId,
      staffId: null,
      subjectId: alertId,
      type: 'alert.changed',
    },
    req,
  })

  for (const recipientId of recipients) {
    await notify({
      body,
      caseId,
      dedupeKey: `${action}:${alertId}:${recipientId}`,
      departmentId,
      kind: 'alert',
      now,
      recipientId,
      req,
      title,
    })
  }
}
