import type { PayloadRequest } from 'payload'

import { sqlIn } from '@/lib/sql'

import type { AuditRecord } from './auditInsert'

import { auditInsert } from './auditInsert'

/**
 * Writes one audit entry in the transaction of `req`: it stands if and only if the change does. When it cannot be
 * written, the change fails too. Throws outside a transaction.
 *
 * Secrets and texts of messages in `before` and `after` are replaced on the way in (`audit_clean`); names and
 * addresses are not recognised, so pass ids.
 */
export const recordAudit = async (
  record: AuditRecord & { readonly req: PayloadRequest },
): Promise<void> => {
  const run = await sqlIn(record.req)
  await run(auditInsert(record))
}
