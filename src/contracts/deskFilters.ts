import type { InboxFilters, QuickFilter } from '@/contracts/desk'

import { inboxSorts } from '@/contracts/desk'
import { finishedStatuses } from '@/domain/cases/caseStatus'
import { caseStatuses, channels, customerTiers, languages, priorities } from '@/domain/vocabulary'

/** Everything in which something is left to do, newest activity first. */
export const noFilters: InboxFilters = {
  assignee: null,
  categoryId: null,
  channels: [],
  customerId: null,
  departmentId: null,
  fields: {},
  isMentioned: false,
  isOverdue: false,
  isSnoozed: false,
  isUnread: false,
  languages: [],
  needsApproval: false,
  priorities: [],
  q: '',
  sort: 'activity',
  statuses: [],
  tagId: null,
  teamId: null,
  tiers: [],
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** Longest search text that is looked at. */
export const maxQueryLength = 120

/**
 * Reads the filters from an address (`?assignee=me&priority=high,urgent`). What it does not know it leaves
 * out, so that an old link still opens.
 */
export const parseInboxFilters = (params: URLSearchParams): InboxFilters => {
  const id = (name: string): null | string => {
    const value = params.get(name)

    return value !== null && uuid.test(value) ? value : null
  }
  const assignee = params.get('assignee')

  return {
    assignee: assignee === 'me' || assignee === 'nobody' ? assignee : id('assignee'),
    categoryId: id('category'),
    channels: listed(params.get('channel'), channels),
    customerId: id('customer'),
    departmentId: id('department'),
    fields: fieldsIn(params),
    isMentioned: params.get('mentions') === '1',
    isOverdue: params.get('overdue') === '1',
    isSnoozed: params.get('snoozed') === '1',
    isUnread: params.get('unread') === '1',
    languages: listed(params.get('language'), languages),
    needsApproval: params.get('approval') === '1',
    priorities: listed(params.get('priority'), priorities),
    q: (params.get('q') ?? '').slice(0, maxQueryLength).trim(),
    sort: inboxSorts.find((sort) => sort === params.get('sort')) ?? 'activity',
    statuses: listed(params.get('status'), caseStatuses),
    tagId: id('tag'),
    teamId: id('team'),
    tiers: listed(params.get('tier'), customerTiers),
  }
}

/** Custom fields are open ended, so they are bounded: ten of them, each as long as a search. */
const mostFields = 10

const fieldsIn = (params: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    [...params]
      .filter(([name, value]) => /^field\.[a-z][a-z0-9_]{0,59}$/u.test(name) && value !== '')
      .slice(0, mostFields)
      .map(([name, value]) => [name.slice('field.'.length), value.slice(0, maxQueryLength)]),
  )

/** The address of filters; defaults are left out, the order is fixed, so equal filters have equal addresses. */
export const inboxParams = (filters: InboxFilters): URLSearchParams => {
  const params = new URLSearchParams()
  const set = (name: string, value: null | string): void => {
    if (value !== null && value !== '') {
      params.set(name, value)
    }
  }

  set('status', filters.statuses.join(','))
  set('priority', filters.priorities.join(','))
  set('assignee', filters.assignee)
  set('team', filters.teamId)
  set('category', filters.categoryId)
  set('channel', filters.channels.join(','))
  set('department', filters.departmentId)
  set('tag', filters.tagId)
  set('customer', filters.customerId)
  set('tier', filters.tiers.join(','))
  set('language', filters.languages.join(','))
  for (const [key, value] of Object.entries(filters.fields).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    set(`field.${key}`, value)
  }

  set('overdue', filters.isOverdue ? '1' : null)
  set('unread', filters.isUnread ? '1' : null)
  set('mentions', filters.isMentioned ? '1' : null)
  set('snoozed', filters.isSnoozed ? '1' : null)
  set('approval', filters.needsApproval ? '1' : null)
  set('q', filters.q)
  set('sort', filters.sort === 'activity' ? null : filters.sort)

  return params
}

/**
 * True for lists of what is to be done now: a case that somebody put aside is not in them until it wakes. It is where
 * one looks for it by name (a search, a customer, a mention), and a promise that is broken is nobody's to put aside.
 */
export const hidesSnoozed = (filters: InboxFilters): boolean =>
  !filters.isSnoozed &&
  !filters.isMentioned &&
  !filters.isOverdue &&
  filters.customerId === null &&
  filters.q === '' &&
  !filters.statuses.some((status) => finishedStatuses.includes(status))

/** What a one-click filter stands for. */
export const quickFilterOf: Readonly<Record<QuickFilter, InboxFilters>> = {
  all: noFilters,
  'high-priority': { ...noFilters, priorities: ['high', 'urgent'] },
  mentions: { ...noFilters, isMentioned: true },
  mine: { ...noFilters, assignee: 'me' },
  'needs-approval': { ...noFilters, needsApproval: true },
  overdue: { ...noFilters, isOverdue: true, sort: 'sla' },
  snoozed: { ...noFilters, isSnoozed: true },
  unassigned: { ...noFilters, assignee: 'nobody' },
  unread: { ...noFilters, isUnread: true },
}

/** The one-click filter that these filters are, whatever their order of rows; null for anything else. */
export const quickFilterIn = (filters: InboxFilters): null | QuickFilter => {
  const wanted = inboxParams({ ...filters, sort: 'activity' }).toString()
  const found = Object.entries(quickFilterOf).find(
    ([, quick]) => inboxParams({ ...quick, sort: 'activity' }).toString() === wanted,
  )

  return found === undefined ? null : (found[0] as QuickFilter) // keys of the table above
}

/**
 * The filters behind a saved view, as an address. A list is kept as one (`["new", "open"]`), a flag as true, and the
 * order by a column whose name ends in `DueAt` is the order by SLA. What nobody knows is left out.
 */
export const viewQuery = ({ filter, sort }: { filter: unknown; sort: null | string }): string => {
  const pairs =
    typeof filter === 'object' && filter !== null && !Array.isArray(filter)
      ? Object.entries(filter)
      : []
  const params = new URLSearchParams(
    pairs.flatMap(([key, value]: [string, unknown]) => {
      const text = textOf(value)

      return text === null ? [] : [[key, text]]
    }),
  )
  params.set('sort', sort !== null && /(^sla|DueAt)$/u.test(sort) ? 'sla' : 'activity')

  return inboxParams(parseInboxFilters(params)).toString()
}

/** The other way: what a view keeps of an address. */
export const viewFilter = (query: string): { filter: Record<string, string>; sort: string } => {
  const { sort, ...filter } = Object.fromEntries(
    inboxParams(parseInboxFilters(new URLSearchParams(query))),
  )

  return { filter, sort: sort ?? 'activity' }
}

const textOf = (value: unknown): null | string => {
  if (Array.isArray(value)) {
    return value.filter((one) => typeof one === 'string').join(',')
  }

  if (typeof value === 'boolean') {
    return value ? '1' : null
  }

  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

const listed = <Value extends string>(
  given: null | string,
  known: readonly Value[],
): readonly Value[] => {
  const parts = new Set((given ?? '').split(','))

  return known.filter((value) => parts.has(value))
}
