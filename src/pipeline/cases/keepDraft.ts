import type { PayloadRequest } from 'payload'

import type { RichDoc } from '@/domain/rich/richDoc'

import { sql, sqlIn } from '@/lib/sql'

export type KeepDraftOutcome =
  { kind: 'conflict'; rev: number; text: string } | { kind: 'kept'; rev: number }

/**
 * Keeps what a person has typed so far, so that another device finds it. `rev` is the revision this device knew (0:
 * none): when another device has written since, nothing is overwritten and the answer carries the newer text. An empty
 * text forgets the draft. No timeline line and no audit entry: nothing has happened on the case.
 */
export const keepDraft = async ({
  caseId,
  mode,
  now,
  req,
  rev,
  rich = null,
  staffId,
  text,
}: {
  caseId: string
  mode: 'note' | 'reply'
  now: Date
  req: PayloadRequest
  rev: number
  /** Null: the text says it all. */
  rich?: null | RichDoc | undefined
  staffId: string
  text: string
}): Promise<KeepDraftOutcome> => {
  const run = await sqlIn(req)
  const [current] = await run<{ rev: number; text: string }>(sql`
    select rev, text from composer_drafts
     where case_id = ${caseId} and staff_id = ${staffId} and mode = ${mode} for update`)

  if (current !== undefined && current.rev !== rev && current.text !== text) {
    return { kind: 'conflict', rev: current.rev, text: current.text }
  }

  if (text === '') {
    await run(sql`
      delete from composer_drafts where case_id = ${caseId} and staff_id = ${staffId} and mode = ${mode}`)

    return { kind: 'kept', rev: 0 }
  }

  const [kept] = await run<{ rev: number }>(sql`
    insert into composer_drafts (case_id, staff_id, mode, text, rich, rev, updated_at)
    values (${caseId}, ${staffId}, ${mode}, ${text}, ${rich === null ? null : JSON.stringify(rich)}::jsonb, ${rev + 1},
            ${now.toISOString()})
    on conflict (case_id, staff_id, mode)
      do update set text = excluded.text, rich = excluded.rich, rev = composer_drafts.rev + 1, updated_at = excluded.updated_at
    returning rev`)

  return { kind: 'kept', rev: kept?.rev ?? rev + 1 }
}
