import type { PayloadRequest } from 'payload'

import type { DeliveryStatus } from '@/domain/vocabulary'

import { auditInsert } from '@/audit/auditInsert'
import { slugs } from '@/contracts/slugs'
import { eventsInsert, wakeReaders } from '@/events/eventsInsert'
import { sql, sqlIn } from '@/lib/sql'

import { systemActor } from '../cases/actor'

/** The audit entry and the event of a delivery whose status changed, in the transaction of the change. */
export const tellDelivery = async ({
  after,
  caseId,
  deliveryId,
  departmentId,
  reason,
  req,
  status,
}: {
  after: Readonly<Record<string, unknown>>
  caseId: string
  deliveryId: string
  departmentId: null | string
  reason: null | string
  req: PayloadRequest
  status: DeliveryStatus
}): Promise<void> => {
  const run = await sqlIn(req)
  const entry = auditInsert({
    action: `delivery.${status}`,
    actor: systemActor,
    after: { ...after, status },
    caseId,
    reason,
    req,
    subjectId: deliveryId,
    subjectType: slugs.deliveries,
  })
  const told = eventsInsert([
    {
      caseId,
      data: { status },
      departmentId,
      staffId: null,
      subjectId: deliveryId,
      type: 'delivery.changed',
    },
  ])
  await run(sql`with entry as (${entry}), told as (${told}) ${wakeReaders}`)
}
