import type { BulkBefore } from '@/contracts/bulk'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { DeskScope } from './scope'

import { isVisible } from './scope'

export type BulkTarget = BulkBefore & { readonly departmentId: string; readonly number: string }

/** How the cases stand that this person sees, of those that were asked for. Index: primary key. */
export const findBulkTargets = async ({
  ids,
  run,
  scope,
}: {
  ids: readonly string[]
  run: RunSql
  scope: DeskScope
}): Promise<BulkTarget[]> =>
  run<BulkTarget>(sql`
    select c.id, c.number, c.status, c.priority, c.assignee_id as "assigneeId", c.team_id as "teamId",
           c.department_id as "departmentId", c.merged_into_id as "mergedIntoId", c.rev::int as rev,
           array(select g.tag_id::text from case_tags g where g.case_id = c.id) as "tagIds"
      from cases c where c.id in ${[...ids]} and ${isVisible(scope)}`)
