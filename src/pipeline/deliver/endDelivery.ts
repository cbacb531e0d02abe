import type { PayloadRequest } from 'payload'

import type { SendOutcome } from '@/contracts/ports/channel'
import type { DeliveryStatus } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import { crashPoint } from '@/lib/crashPoint'
import { enqueue } from '@/lib/enqueue'
import { sql, sqlIn } from '@/lib/sql'

import type { Claim } from './claimDelivery'

import { reportDeliveryProblem } from '../cases/reportDeliveryProblem'
import { countTemplates } from './countTemplates'
import { tellDelivery } from './tellDelivery'

/** `superseded`: another attempt has taken the delivery over; nothing was written. */
export type EndOutcome = { kind: 'ended' } | { kind: 'superseded' }

/**
 * Stores how a call to a provider ended, with audit and event, and queues the next try where there is one. Token and
 * number of the attempt in the same statement fence off an attempt that was taken over meanwhile (fault I7).
 */
export const endDelivery = async ({
  claim: { attempt, token },
  deliveryId,
  now,
  outcome,
  req,
}: {
  claim: Claim
  deliveryId: string
  now: Date
  outcome: SendOutcome
  req: PayloadRequest
}): Promise<EndOutcome> => {
  const run = await sqlIn(req)
  const status = statusOf(outcome)
  const at = now.toISOString()
  const notBefore =
    outcome.kind === 'retry' ? new Date(now.getTime() + outcome.afterSeconds * 1000) : null
  const [ended] = await run<{
    case_id: string
    channel: string
    department_id: null | string
    message_id: string
  }>(sql`
    update deliveries
       set status = ${status}, provider_id = coalesce(${outcome.kind === 'sent' ? outcome.providerId : null}, provider_id),
           problem = ${(outcome.kind === 'sent' ? outcome.problem : outcome.reason)?.slice(0, 500) ?? null},
           not_before = ${notBefore?.toISOString() ?? null},
           sent_at = case when ${status} = 'sent' then ${at}::timestamptz else sent_at end, updated_at = ${at}
     where id = ${deliveryId} and token = ${token} and attempts = ${attempt} and status in ('queued', 'sending')
     returning case_id, channel, message_id, (select department_id from cases where id = case_id) as department_id`)

  if (ended === undefined) {
    return outcome.kind === 'sent' &&
      (await isReceiptFirst({ attempt, deliveryId, providerId: outcome.providerId, run, token }))
      ? { kind: 'ended' }
      : { kind: 'superseded' }
  }

  crashPoint('deliver:after-end')

  if (outcome.kind === 'sent') {
    await countTemplates({ messageId: ended.message_id, run })
  }

  if (notBefore !== null) {
    await enqueue({ input: { deliveryId }, job: 'deliver', req, startAfter: notBefore })
  }

  await tellDelivery({
    after: { attempt, channel: ended.channel },
    caseId: ended.case_id,
    deliveryId,
    departmentId: ended.department_id,
    reason: outcome.kind === 'sent' ? null : outcome.reason,
    req,
    status,
  })

  if (outcome.kind !== 'sent' && (status === 'failed' || status === 'unclear')) {
    await reportDeliveryProblem({
      caseId: ended.case_id,
      deliveryId,
      now,
      reason: outcome.reason,
      req,
      status,
    })
  }

  crashPoint('deliver:before-commit')

  return { kind: 'ended' }
}

/** The provider's receipt may overtake the answer to our call: then only the provider's id is left to store. */
const isReceiptFirst = async ({
  attempt,
  deliveryId,
  providerId,
  run,
  token,
}: {
  attempt: number
  deliveryId: string
  providerId: string
  run: RunSql
  token: string
}): Promise<boolean> => {
  const rows = await run(sql`
    update deliveries set provider_id = coalesce(provider_id, ${providerId})
     where id = ${deliveryId} and token = ${token} and attempts = ${attempt}
       and status in ('sent', 'delivered', 'read', 'failed') returning 1`)

  return rows.length > 0
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
