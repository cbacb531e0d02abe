import type { InboxCounts, QuickFilter } from '@/contracts/desk'
import type { RunSql, SQL } from '@/lib/sql'

import { countCap, quickFilters } from '@/contracts/desk'
import { quickFilterOf } from '@/contracts/deskFilters'
import { sql } from '@/lib/sql'

import type { DeskScope } from './scope'

import { filterConditions } from './inboxBranches'
import { isVisible } from './scope'

/**
 * How many cases stand behind each one-click filter, counted up to `countCap` and no further: the cost is
 * bounded however many cases there are. Indexes: those of the same filters in `inboxBranches`, desk_review.
 */
export const countInbox = async ({
  run,
  scope,
}: {
  run: RunSql
  scope: DeskScope
}): Promise<InboxCounts> => {
  const capped = (conditions: readonly SQL[]): SQL =>
    sql`(select count(*)::int from (
          select 1 from cases c where ${sql.join([...conditions], sql` and `)} limit ${countCap}) counted)`
  const columns = quickFilters.map((name: QuickFilter) => {
    const filters = quickFilterOf[name]
    const conditions = filterConditions({ cursor: null, filters, scope })

    return sql`${capped(filters.assignee === 'me' ? conditions : [...conditions, isVisible(scope)])} as ${sql.identifier(name)}`
  })
  const review = capped([sql`c.status = 'pending-data'`, isVisible(scope)])
  const [row] = await run<InboxCounts>(
    sql`select ${sql.join([...columns, sql`${review} as review`], sql`, `)}`,
  )

  if (row === undefined) {
    throw new Error('A select without a from gave no row')
  }

  return row
}
