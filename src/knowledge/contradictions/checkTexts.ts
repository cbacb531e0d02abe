import type { Payload } from 'payload'

import { createHash } from 'node:crypto'

import type { Clock } from '@/contracts/ports/clock'
import type { Contradiction, Statement } from '@/domain/knowledge/contradictions/findContradictions'

import { findContradictions } from '@/domain/knowledge/contradictions/findContradictions'
import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn, sqlOn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import { readStatements } from './readStatements'

export type CheckOutcome =
  | { readonly found: number; readonly kind: 'checked'; readonly sentences: number }
  /** Another check waits behind this one and will see more. */
  | { readonly kind: 'superseded' }

const mostKept = 500

/**
 * Holds what customers and the assistant are told against each other: published articles, approved templates, instructions
 * of the assistant. Replaces the stored list; a pair that somebody waved through stays so as long as its words stay.
 */
export const checkTexts = async ({
  clock,
  payload,
}: {
  clock: Clock
  payload: Payload
}): Promise<CheckOutcome> => {
  const run = sqlOn(payload)
  const [later] = await run(
    sql`select 1 from pgboss.job where name = 'check-texts' and state = 'created' limit 1`,
  )

  if (later !== undefined) {
    return { kind: 'superseded' }
  }

  const now = clock()
  const statements = await readStatements(run)
  const found = findContradictions(statements).slice(0, mostKept)

  await inTransaction({
    payload,
    work: async (req) => {
      const write = await sqlIn(req)
      const rows = [...new Map(found.map((pair) => [keyOf(pair), pair])).entries()].map(
        ([pair_key, pair]) => ({ id: uuidv7(now), pair_key, ...rowOf(pair) }),
      )
      await write(sql`lock table knowledge_contradictions in share row exclusive mode`)
      await write(sql`
        insert into knowledge_contradictions
          (id, pair_key, kind, language, subject, left_kind, left_id, left_name, left_text,
           right_kind, right_id, right_name, right_text, found_at, checked_at)
        select v.*, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v
               (id uuid, pair_key text, kind text, language text, subject text, left_kind text, left_id uuid,
                left_name text, left_text text, right_kind text, right_id uuid, right_name text, right_text text)
        on conflict (pair_key) do update
          set checked_at = excluded.checked_at, left_name = excluded.left_name, right_name = excluded.right_name`)
      await write(sql`
        delete from knowledge_contradictions
         where not (pair_key = any(${sql.param(rows.map(({ pair_key }) => pair_key))}::text[]))`)
    },
  })

  return { found: found.length, kind: 'checked', sentences: statements.length }
}

const keyOf = ({ left, right }: Contradiction): string =>
  createHash('sha256')
    .update(
      [left, right]
        .map(({ sourceId, text }) => `${sourceId}\0${text}`)
        .toSorted()
        .join('\0'),
    )
    .digest('hex')

const rowOf = ({ kind, left, right, subject }: Contradiction): Record<string, string> => ({
  kind,
  language: left.language,
  subject,
  ...sideOf('left', left),
  ...sideOf('right', right),
})

const sideOf = (
  side: 'left' | 'right',
  { sourceId, sourceKind, sourceName, text }: Statement,
): Record<string, string> => ({
  [`${side}_id`]: sourceId,
  [`${side}_kind`]: sourceKind,
  [`${side}_name`]: sourceName,
  [`${side}_text`]: text,
})
