'use client'

import { useRef } from 'react'

import type { InboxFilters } from '@/contracts/desk'

import { inboxParams } from '@/contracts/deskFilters'

import { useStable } from '../useStable'
import { searchFrom } from './searchFrom'

/** Searches, and goes back to the list one came from when the search is cleared. */
export const useSearch = ({
  filters,
  onFilters,
}: {
  filters: InboxFilters
  onFilters: (filters: InboxFilters) => void
}): ((q: string) => void) => {
  const from = useRef<InboxFilters | null>(null)

  return useStable((q: string): void => {
    if (q === filters.q) {
      return
    }

    if (filters.q === '') {
      from.current = filters
      onFilters(searchFrom(filters, q))

      return
    }

    // Narrowed or sorted anew since: then it is no longer the search that began there.
    const began = from.current === null ? null : searchFrom(from.current, filters.q)
    const isSame =
      began !== null && inboxParams(began).toString() === inboxParams(filters).toString()
    onFilters(q === '' && isSame && from.current !== null ? from.current : { ...filters, q })
  })
}
