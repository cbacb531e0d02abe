import type { Payload } from 'payload'

import type { Transact } from '@/audit/sealAudit'

import { inTransaction } from '@/lib/inTransaction'
import { sqlIn } from '@/lib/sql'

/** Transactions of Payload's adapter, for `sealAudit` and its like. */
export const transactOn =
  (payload: Payload): Transact =>
  (work) =>
    inTransaction({ payload, work: async (req) => work(await sqlIn(req)) })
