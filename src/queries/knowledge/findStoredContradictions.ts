import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { DeskScope } from '../desk/scope'

import { isReadable } from './readable'

type Side = {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly text: string
}

export type StoredContradiction = {
  readonly foundAt: string
  readonly id: string
  readonly kind: 'number' | 'plan' | 'yes-no'
  readonly language: string
  readonly left: Side
  readonly right: Side
}

/** Pairs of sentences that contradict each other and that nobody waved through, newest first; none that quotes an article
 * of another department. */
export const findStoredContradictions = async ({
  run,
  scope,
}: {
  run: RunSql
  scope: DeskScope
}): Promise<readonly StoredContradiction[]> =>
  run<StoredContradiction>(sql`
    select id, kind, language, to_json(found_at)#>>'{}' as "foundAt",
           json_build_object('id', left_id, 'kind', left_kind, 'name', left_name, 'text', left_text) as left,
           json_build_object('id', right_id, 'kind', right_kind, 'name', right_name, 'text', right_text) as right
      from knowledge_contradictions where dismissed_at is null
       and not exists (select 1 from articles a where a.id in (left_id, right_id) and not ${isReadable(scope)})
     order by found_at desc, id limit 200`)
