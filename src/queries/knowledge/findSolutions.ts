import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { DeskScope } from '../desk/scope'

import { isVisible } from '../desk/scope'

export type Solution = {
  readonly answer: null | string
  readonly number: string
  readonly question: string
}

/** What was asked on these cases and what a person answered last: the material of an article. Only what these eyes may see. */
export const findSolutions = async ({
  caseIds,
  run,
  scope,
}: {
  caseIds: readonly string[]
  run: RunSql
  scope: DeskScope
}): Promise<readonly Solution[]> =>
  run<Solution>(sql`
    select c.number,
           coalesce((select left(m.text, 1000) from messages m
                      where m.case_id = c.id and m.direction = 'inbound' order by m.created_at limit 1), c.subject) as question,
           (select left(m.text, 4000) from messages m
             where m.case_id = c.id and m.direction = 'outbound' and m.author_kind = 'agent' and m.is_draft is not true
             order by m.created_at desc limit 1) as answer
      from cases c
     where c.id = any(${sql.param([...caseIds])}::uuid[]) and ${isVisible(scope)}
     order by c.created_at desc`)
