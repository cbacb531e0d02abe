import type { Payload } from 'payload'

import type { DeliveryStatus } from '@/domain/vocabulary'

import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn } from '@/lib/sql'

import { reportDeliveryProblem } from '../cases/reportDeliveryProblem'
import { tellDelivery } from './tellDelivery'

/** How far each status is. A receipt that comes late or twice never takes a delivery back. */
const rank: Readonly<Record<string, number>> = { delivered: 2, failed: 3, read: 3, sent: 1 }

export type ReceiptOutcome = { kind: 'recorded' } | { kind: 'stale' } | { kind: 'unknown-delivery' }

/** A provider tells what became of a message (A3): delivered, read, failed. Replays change nothing. */
export const recordReceipt = async ({
  now,
  payload,
  problem,
  providerId,
  status,
  token,
}: {
  now: Date
  payload: Payload
  problem: null | string
  providerId: string
  status: Extract<DeliveryStatus, 'delivered' | 'failed' | 'read' | 'sent'>
  /** The attempt token, where the callback carries it: a receipt may come before we stored the provider's id. */
  token: null | string
}): Promise<ReceiptOutcome> =>
  inTransaction<ReceiptOutcome>({
    payload,
    work: async (req) => {
      const run = await sqlIn(req)
      const [row] = await run<{
        case_id: string
        department_id: null | string
        id: string
        status: DeliveryStatus
      }>(sql`
        select d.id, d.case_id, d.status, (select department_id from cases where id = d.case_id) as department_id
          from deliveries d
         where d.provider_id = ${providerId} or (${token}::text is not null and d.token = ${token})
         limit 1 for update`)

      if (row === undefined) {
        return { kind: 'unknown-delivery' }
      }

      if ((rank[status] ?? 0) <= (rank[row.status] ?? 0)) {
        return { kind: 'stale' }
      }

      const at = now.toISOString()
      await run(sql`
        update deliveries
           set status = ${status}, problem = ${problem}, updated_at = ${at},
               provider_id = coalesce(provider_id, ${providerId}),
               sent_at = coalesce(sent_at, ${at}::timestamptz),
               delivered_at = case when ${status} in ('delivered', 'read') then coalesce(delivered_at, ${at}::timestamptz) else delivered_at end,
               read_at = case when ${status} = 'read' then ${at}::timestamptz else read_at end
         where id = ${row.id}`)
      await tellDelivery({
        after: {},
        caseId: row.case_id,
        deliveryId: row.id,
        departmentId: row.department_id,
        reason: problem,
        req,
        status,
      })

      if (status === 'failed') {
        const reason = problem ?? 'The provider could not deliver it and gave no reason'
        await reportDeliveryProblem({
          caseId: row.case_id,
          deliveryId: row.id,
          now,
          reason,
          req,
          status,
        })
      }

      return { kind: 'recorded' }
    },
  })
