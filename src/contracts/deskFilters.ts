import type { InboxFilters, QuickFilter } from '@/contracts/desk'

import { inboxSorts } from '@/contracts/desk'
import { caseStatuses, channels, priorities } from '@/domain/vocabulary'

/** Everything in which something is left to do, newest activity first. */
export const noFilters: InboxFilters = {
  assignee: null,
  categoryId: null,
  channels: [],
  fields: {},
  isOverdue: false,
  needsApproval: false,
  priorities: [],
  q: '',
  sort: 'activity',
  statuses: [],
  teamId: null,
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
    fields: fieldsIn(params),
    isOverdue: params.get('overdue') === '1',
    needsApproval: params.get('approval') === '1',
    priorities: listed(params.get('priority'), priorities),
    q: (params.get('q') ?? '').slice(0, maxQueryLength).trim(),
    sort: inboxSorts.find((sort) => sort === params.get('sort')) ?? 'activity',
    statuses: listed(params.get('status'), caseStatuses),
    teamId: id('team'),
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
  for (const [key, value] of Object.entries(filters.fields).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    set(`field.${key}`, value)
  }

  set('overdue', filters.isOverdue ? '1' : null)
  set('approval', filters.needsApproval ? '1' : null)
  set('q', filters.q)
  set('sort', filters.sort === 'activity' ? null : filters.sort)

  return params
}

/** What a one-click filter stands for. */
export const quickFilterOf: Readonly<Record<QuickFilter, InboxFilters>> = {
  all: noFilters,
  'high-priority': { ...noFilters, priorities: ['high', 'urgent'] },
  mine: { ...noFilters, assignee: 'me' },
  'needs-approval': { ...noFilters, needsApproval: true },
  overdue: { ...noFilters, isOverdue: true, sort: 'sla' },
  unassigned: { ...noFilters, assignee: 'nobody' },
}

/** The one-click filter that these filters are, whatever their order of rows; null for anything else. */
export const quickFilterIn = (filters: InboxFilters): null | QuickFilter => {
  const wanted = inboxParams({ ...filters, sort: 'activity' }).toString()
  const found = Object.entries(quickFilterOf).find(
    ([, quick]) => inboxParams({ ...quick, sort: 'activity' }).toString() === wanted,
  )

  return found === undefined ? null : (found[0] as QuickFilter) // keys of the table above
}

const listed = <Value extends string>(
  given: null | string,
  known: readonly Value[],
): readonly Value[] => {
  const parts = new Set((given ?? '').split(','))

  return known.filter((value) => parts.has(value))
}
