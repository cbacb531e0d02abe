import type { SavedViewRow } from '@/contracts/desk'
import type { RunSql, SQL } from '@/lib/sql'

import { countCap } from '@/contracts/desk'
import { parseInboxFilters, viewQuery } from '@/contracts/deskFilters'
import { sql } from '@/lib/sql'

import type { DeskScope } from './scope'

import { filterConditions } from './inboxBranches'
import { isVisible } from './scope'

const mostViews = 60

type RawView = {
  filter: unknown
  id: string
  is_shared: boolean
  name: string
  owner_id: string
  owner_name: null | string
  sort: null | string
  team_id: null | string
  team_name: null | string
}

/**
 * The views of one person: their own, what was shared with everybody, and what was shared with a team of theirs;
 * somebody who sees all departments has all shared ones. Each with the number of cases behind it as far as *they* see
 * them, counted up to `countCap`.
 *
 * Indexes: saved_views_owner; those of `inboxBranches` for the counts.
 */
export const findViews = async ({
  run,
  scope,
}: {
  run: RunSql
  scope: DeskScope
}): Promise<SavedViewRow[]> => {
  const isMine = sql`v.owner_id = ${scope.staffId}`
  const ofTeam = sql`v.team_id in (select m.team_id from team_members m where m.staff_id = ${scope.staffId})`
  const isTheirs = scope.all ? sql`true` : sql`(v.team_id is null or ${ofTeam})`
  const views = await run<RawView>(sql`
    select v.id, v.name, v.filter, v.sort, v.is_shared, v.owner_id, s.name as owner_name, v.team_id,
           t.name as team_name
      from saved_views v
      left join staff s on s.id = v.owner_id
      left join teams t on t.id = v.team_id
     where ${isMine} or (v.is_shared and ${isTheirs})
     order by v.is_shared, v.position, v.name, v.id limit ${mostViews}`)
  const queries = views.map(viewQuery)
  const counts = await countViews({ queries, run, scope })

  return views.map((view, at) => ({
    count: counts[at] ?? null,
    id: view.id,
    isShared: view.is_shared,
    mayChange: view.owner_id === scope.staffId,
    name: view.name,
    ownerName: view.owner_name ?? 'Somebody who left',
    query: queries[at] ?? '',
    team: view.team_id === null ? null : { id: view.team_id, name: view.team_name ?? 'Unknown' },
  }))
}

const countViews = async ({
  queries,
  run,
  scope,
}: {
  queries: readonly string[]
  run: RunSql
  scope: DeskScope
}): Promise<(null | number)[]> => {
  const columns = queries.map((query, at): SQL => {
    const filters = parseInboxFilters(new URLSearchParams(query))
    const conditions = [...filterConditions({ cursor: null, filters, scope }), isVisible(scope)]

    // A search is counted by those who run it.
    return filters.q === ''
      ? sql`(select count(*)::int from (
              select 1 from cases c where ${sql.join(conditions, sql` and `)} limit ${countCap}) counted) as ${sql.identifier(`v${String(at)}`)}`
      : sql`null::int as ${sql.identifier(`v${String(at)}`)}`
  })

  if (columns.length === 0) {
    return []
  }

  const [row] = await run<Record<string, null | number>>(sql`select ${sql.join(columns, sql`, `)}`)

  return queries.map((_, at) => row?.[`v${String(at)}`] ?? null)
}
