import type { BulkSelection } from '@/contracts/bulk'
import type { InboxFilters } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'

import { mostSelected } from '@/contracts/bulkLimits'
import { sql } from '@/lib/sql'

import type { DeskScope } from './scope'

import { inboxBranches } from './inboxBranches'

/** All cases behind filters, in the order of the list, up to `mostSelected`. Indexes: those of `inboxBranches`. */
export const findSelection = async ({
  filters,
  run,
  scope,
}: {
  filters: InboxFilters
  run: RunSql
  scope: DeskScope
}): Promise<BulkSelection> => {
  const limit = mostSelected + 1
  const branches = inboxBranches({ cursor: null, filters, limit, scope })

  if (branches.length === 0) {
    return { cases: [], isCut: false }
  }

  const direction = sql.raw(filters.sort === 'sla' ? 'asc' : 'desc')
  const cases = await run<{ id: string; number: string }>(sql`
    with picked as (
      select id, k from (${sql.join(branches, sql` union `)}) found
      order by k ${direction}, id ${direction} limit ${limit})
    select c.id, c.number from picked join cases c on c.id = picked.id
     order by picked.k ${direction}, picked.id ${direction}`)

  return { cases: cases.slice(0, mostSelected), isCut: cases.length > mostSelected }
}
