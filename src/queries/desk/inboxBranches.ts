import type { InboxFilters } from '@/contracts/desk'
import type { SQL } from '@/lib/sql'

import { hidesSnoozed } from '@/contracts/deskFilters'
import { finishedStatuses } from '@/domain/cases/caseStatus'
import { sql } from '@/lib/sql'

import type { Cursor } from './cursor'
import type { DeskScope } from './scope'

import { activityAt, dueAt, isActive, isUrgent } from './expressions'
import { isVisible } from './scope'
import { searchHits } from './searchHits'
import { isUnread } from './unread'

type Input = {
  cursor: Cursor | null
  filters: InboxFilters
  /** Rows at most, per branch. */
  limit: number
  scope: DeskScope
}

/**
 * The picks whose union, sorted and cut, is a page: `select id, k`. An agent of three departments walks three
 * indexes and the one of their own cases, each for one page at most; one walk with `or` would read every
 * active case of the company to find theirs.
 *
 * Indexes: desk_active_recent, desk_active_department, desk_active_assignee (also for "mine" and "unassigned"),
 * desk_unassigned_department, desk_urgent_*, desk_active_team, desk_active*_due; desk_all_* with finished
 * statuses; those of `searchHits` with a search text.
 */
export const inboxBranches = ({ cursor, filters, limit, scope }: Input): SQL[] => {
  const shared = filterConditions({ cursor, filters, scope })

  if (filters.q !== '') {
    const hits = searchHits(filters.q)

    return hits === null
      ? []
      : [pick({ conditions: [...shared, isVisible(scope)], filters, hits, limit })]
  }

  return scopeConditions({ filters, scope }).map((condition) =>
    pick({ conditions: [...shared, condition], filters, limit }),
  )
}

const pick = ({
  conditions,
  filters,
  hits,
  limit,
}: {
  conditions: readonly SQL[]
  filters: InboxFilters
  /** Ids to choose from; left out: all cases. */
  hits?: SQL
  limit: number
}): SQL => {
  const key = sql.raw(filters.sort === 'sla' ? dueAt('c') : activityAt('c'))
  const direction = sql.raw(filters.sort === 'sla' ? 'asc' : 'desc')

  return sql`(select c.id, ${key} as k from ${hits === undefined ? sql`cases c` : sql`(${hits}) hit join cases c on c.id = hit.id`} where ${sql.join([...conditions], sql` and `)}
    order by ${key} ${direction}, c.id ${direction} limit ${limit})`
}

/** One condition per walk. A case that two of them find comes once: the walks are joined by `union`. */
const scopeConditions = ({
  filters,
  scope,
}: {
  filters: InboxFilters
  scope: DeskScope
}): SQL[] => {
  if (scope.all || filters.assignee === 'me' || filters.assignee === scope.staffId) {
    return [sql`true`]
  }

  const walks = scope.departmentIds.map((id) => sql`c.department_id = ${id}`)

  // Somebody else's queue and nobody's cannot hold cases that are assigned to this person.
  if (filters.assignee !== null) {
    return walks
  }

  return [...walks, sql`c.assignee_id = ${scope.staffId}`]
}

/** Everything but the scope. */
export const filterConditions = ({
  cursor,
  filters,
  scope,
}: {
  cursor: Cursor | null
  filters: InboxFilters
  scope: DeskScope
}): SQL[] => {
  const conditions: SQL[] = []
  const isUnfinished = !filters.statuses.some((status) => finishedStatuses.includes(status))

  // Search looks at finished cases too, unless statuses are chosen.
  if (filters.statuses.length === 0 ? filters.q === '' : isUnfinished) {
    conditions.push(sql.raw(isActive('c')))
  }

  if (filters.statuses.length > 0) {
    conditions.push(sql`c.status in ${[...filters.statuses]}`)
  }

  if (filters.priorities.length > 0) {
    const isHigh = [...filters.priorities].toSorted().join() === 'high,urgent'
    conditions.push(isHigh ? sql.raw(isUrgent('c')) : sql`c.priority in ${[...filters.priorities]}`)
  }

  if (filters.assignee === 'nobody') {
    conditions.push(sql`c.assignee_id is null`)
  } else if (filters.assignee !== null) {
    const id = filters.assignee === 'me' ? scope.staffId : filters.assignee
    conditions.push(sql`c.assignee_id = ${id}`)
  }

  if (filters.channels.length > 0) {
    conditions.push(sql`c.channel in ${[...filters.channels]}`)
  }

  if (filters.teamId !== null) {
    conditions.push(sql`c.team_id = ${filters.teamId}`)
  }

  if (filters.categoryId !== null) {
    conditions.push(sql`c.category_id = ${filters.categoryId}`)
  }

  if (filters.departmentId !== null) {
    conditions.push(sql`c.department_id = ${filters.departmentId}`)
  }

  if (filters.customerId !== null) {
    conditions.push(sql`c.customer_id = ${filters.customerId}`)
  }

  if (filters.tagId !== null) {
    conditions.push(
      sql`c.id in (select g.case_id from case_tags g where g.tag_id = ${filters.tagId})`,
    )
  }

  if (filters.languages.length > 0) {
    conditions.push(sql`c.language in ${[...filters.languages]}`)
  }

  if (filters.tiers.length > 0) {
    conditions.push(
      sql`exists (select 1 from customers u where u.id = c.customer_id and u.tier in ${[...filters.tiers]})`,
    )
  }

  if (filters.isUnread) {
    conditions.push(isUnread(scope.staffId))
  }

  if (filters.isMentioned) {
    conditions.push(
      sql`c.id in (select n.case_id from notifications n where n.recipient_id = ${scope.staffId} and n.kind = 'mention')`,
    )
  }

  for (const [key, value] of Object.entries(filters.fields)) {
    // cases_custom_fields_idx (jsonb_path_ops) serves each of these: the address knows only text, the field has a type.
    const sameAs = (typed: unknown): SQL =>
      sql`c.custom_fields @> ${JSON.stringify({ [key]: typed })}::jsonb`
    const number = Number(value)
    const typed = [
      value,
      ...(value.trim() !== '' && Number.isFinite(number) ? [number] : []),
      ...(value === 'true' || value === 'false' ? [value === 'true'] : []),
    ]
    conditions.push(sql`(${sql.join(typed.map(sameAs), sql` or `)})`)
  }

  if (filters.isOverdue) {
    conditions.push(sql`${sql.raw(dueAt('c'))} < now()`)
  }

  if (filters.isSnoozed) {
    conditions.push(sql`c.snoozed_until > now()`) // cases_snoozed_idx
  } else if (hidesSnoozed(filters)) {
    conditions.push(sql`(c.snoozed_until is null or c.snoozed_until <= now())`)
  }

  if (filters.needsApproval) {
    conditions.push(sql`c.id in (select d.case_id from messages d where d.is_draft)`)
  }

  if (cursor !== null) {
    conditions.push(
      filters.sort === 'sla'
        ? sql`(${sql.raw(dueAt('c'))}, c.id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
        : sql`(${sql.raw(activityAt('c'))}, c.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`,
    )
  }

  return conditions.length === 0 ? [sql`true`] : conditions
}
