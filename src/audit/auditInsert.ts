import type { Actor } from '@/contracts/actor'
import type { SQL } from '@/lib/sql'

import { requestTrace, type Traceable } from '@/audit/requestTrace'
import { sql } from '@/lib/sql'

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
 * The statement that writes one audit entry: to run alone (`recordAudit`), or as a part of the statement that makes the
 * change, which saves a round trip. `from` is where the row comes from, for a change that may turn out to be none:
 * `from written` writes an entry only when `written` has a row.
 */
export const auditInsert = (
  {
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
  }: AuditRecord & { readonly req: Traceable },
  from: SQL = sql``,
): SQL => {
  const { ip, requestId } = requestTrace(req)

  return sql`
    insert into audit_entries (actor_kind, actor_id, actor_role, action, subject_type, subject_id, case_id,
      before, after, reason, request_id, ip_truncated, model_version, source)
    select ${actor.kind}, ${actor.id}, ${actor.role}, ${action}, ${subjectType}, ${subjectId}, ${caseId},
      audit_clean(${toJson(before)}::jsonb, true), audit_clean(${toJson(after)}::jsonb, true),
      ${reason}, ${requestId}, ${ip}, ${modelVersion}, 'code' ${from}`
}

const toJson = (value: AuditRecord['before']): null | string =>
  value === undefined ? null : JSON.stringify(value)
