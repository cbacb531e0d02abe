import type { InboxFilters } from '@/contracts/desk'

import { noFilters, quickFilterIn } from '@/contracts/deskFilters'

/**
 * Where a search typed into the inbox looks. A one-click list is a place and no wish to look only there: what was said
 * in any case is found from all of them. Filters that somebody chose by hand, and those of a saved view, stay.
 */
export const searchFrom = (filters: InboxFilters, q: string): InboxFilters =>
  filters.q === '' && q !== '' && quickFilterIn(filters) !== null
    ? { ...noFilters, q, sort: filters.sort }
    : { ...filters, q }
