import type { PayloadRequest } from 'payload'

import type { SendOutcome } from '@/contracts/ports'
import type { DeliveryStatus } from '@/domain/vocabulary'

import { recordAudit } from '@/audit/recordAudit'
import { slugs } from '@/contracts/slugs'
import { publishEvent } from '@/events/publishEvent'
import { AppError } from '@/lib/appError'
import { sql, sqlIn } from '@/lib/sql'

import { systemActor } from '../cases/actor'
import { notify } from '../cases/notify'

/**
 * Stores how a call to a provider ended, with audit and event. The token in the same statement fences off an attempt
 * that was taken over meanwhile: it writes nothing and fails (faults.md: I7).
 */
export const endDelivery = async ({
  deliveryId,
  now,
  outcome,
  req,
  token,
}: {
  deliveryId: string
  now: Date
  outcome: SendOutcome
  req: PayloadRequest
  token: string
}): Promise<void> => {
  const run = await sqlIn(req)
  const status = statusOf(outcome)
  const at = now.toISOString()
  const [ended] = await run<{ case_id: string; channel: string; message_id: string }>(sql`
    update deliveries
       set status = ${status}, provider_id = coalesce(${outcome.kind === 'sent' ? outcome.providerId : null}, provider_id),
           problem = ${outcome.kind === 'sent' ? null : outcome.reason.slice(0, 500)},
           sent_at = case when ${status} = 'sent' then ${at}::timestamptz else sent_at end, updated_at = ${at}
     where id = ${deliveryId} and token = ${token} and status in ('queued', 'sending')
     returning case_id, channel, message_id`)

  if (ended === undefined) {
    throw new AppError({ code: 'claim-lost', message: `Delivery ${deliveryId} was taken over by another attempt` })
  }

  await recordAudit({
    action: `delivery.${status}`,
    actor: systemActor,
    after: { channel: ended.channel, status },
    caseId: ended.case_id,
    ...(outcome.kind === 'sent' ? {} : { reason: outcome.reason }),
    req,
    subjectId: deliveryId,
    subjectType: slugs.deliveries,
  })
  const [owner] = await run<{ assignee_id: null | string; department_id: string; number: string }>(
    sql`select assignee_id, department_id, number from cases where id = ${ended.case_id}`,
  )
  await publishEvent({
    event: {
      caseId: ended.case_id,
      data: { status },
      departmentId: owner?.department_id ?? null,
      staffId: null,
      subjectId: deliveryId,
      type: 'delivery.changed',
    },
    req,
  })

  if (owner?.assignee_id != null && (status === 'failed' || status === 'unclear')) {
    await notify({
      body: outcome.kind === 'sent' ? '' : outcome.reason,
      caseId: ended.case_id,
      dedupeKey: `delivery:${deliveryId}:${status}`,
      departmentId: owner.department_id,
      kind: 'delivery-problem',
      now,
      recipientId: owner.assignee_id,
      req,
      title:
        status === 'failed'
          ? `An answer on ${owner.number} was not delivered`
          : `Check whether an answer on ${owner.number} arrived`,
    })
  }
}

const statusOf = (outcome: SendOutcome): DeliveryStatus => {
  switch (outcome.kind) {
    case 'sent':
      return 'sent'
    case 'refused':
      return 'failed'
    case 'retry':
      return 'queued'
    case 'unclear':
      return 'unclear'
    default:
      return outcome satisfies never
  }
}
