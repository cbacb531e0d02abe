import type { Priority } from '@/domain/vocabulary'

import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import type { AlertNews } from './tellOfAlert'

import { tellOfAlert } from './tellOfAlert'

/**
 * Begins an alert and tells of it. The caller has looked that none with this `dedupeKey` is open: the open row is the
 * state that keeps one cause from making a second alert.
 */
export const openAlert = async ({
  causes = null,
  dedupeKey,
  kind,
  severity,
  thresholdId = null,
  value,
  ...news
}: AlertNews & {
  readonly causes?: null | string
  readonly dedupeKey: string
  readonly kind: string
  readonly severity: Priority
  readonly thresholdId?: null | string
  readonly value: null | number
}): Promise<string> => {
  const { caseId, now, req, title } = news
  const run = await sqlIn(req)
  const alertId = uuidv7(now)
  const at = now.toISOString()
  await run(sql`
    insert into alerts (id, title, kind, dedupe_key, severity, status, threshold_id, case_id, value, causes, opened_at, created_at, updated_at)
    values (${alertId}, ${title.slice(0, 200)}, ${kind}, ${dedupeKey}, ${severity}, 'open', ${thresholdId}, ${caseId},
            ${value}, ${causes}, ${at}, ${at}, ${at})`)
  await tellOfAlert({ ...news, action: 'alert.opened', alertId })

  return alertId
}
