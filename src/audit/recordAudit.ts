import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'

import { requestTrace } from '@/audit/requestTrace'
import { sql, sqlIn } from '@/lib/sql'

export type AuditRecord = {
  /** `noun.past-participle`: `case.moved`, `access.changed`, `answer.sent`. */
  readonly action: string
  readonly actor: Actor
  /** Slug of the collection the subject stands in. */
  readonly subjectType: string
  readonly subjectId: null | string
  readonly caseId?: null | string
  readonly before?: Readonly<Record<string, unknown>>
  readonly after?: Readonly<Record<string, unknown>>
  /** Why, in words that a manager understands. No customer text. */
  readonly reason?: null | string
  /** Model and prompt version of an AI decision. */
  readonly modelVersion?: null | string
}

/**
 * Writes one audit entry in the transaction of `req`: it stands if and only if the change does. When it cannot be
 * written, the change fails too. Throws outside a transaction.
 *
 * Secrets and texts of messages in `before` and `after` are replaced on the way in (`audit_clean`); names and
 * addresses are not recognised, so pass ids.
 */
export const recordAudit = async ({
  action,
  actor,
  after,
  before,
  caseId = null,
  modelVersion = null,
  reason = null,
  req,
  subjectId,
  subjectType,
}: AuditRecord & { readonly req: PayloadRequest }): Promise<void> => {
  const run = await sqlIn(req)
  const { ip, requestId } = requestTrace(req)

  await run(sql`
    insert into audit_entries (actor_kind, actor_id, actor_role, action, subject_type, subject_id, case_id,
      before, after, reason, request_id, ip_truncated, model_version, source)
    values (${actor.kind}, ${actor.id}, ${actor.role}, ${action}, ${subjectType}, ${subjectId}, ${caseId},
      audit_clean(${toJson(before)}::jsonb, true), audit_clean(${toJson(after)}::jsonb, true),
      ${reason}, ${requestId}, ${ip}, ${modelVersion}, 'code')`)
}

const toJson = (value: AuditRecord['before']): null | string =>
  value === undefined ? null : JSON.stringify(value)
