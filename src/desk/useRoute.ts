'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'

import type { InboxFilters } from '@/contracts/desk'

import { inboxParams, parseInboxFilters } from '@/contracts/deskFilters'

export type Route = {
  readonly caseNumber: null | string
  readonly filters: InboxFilters
  readonly isNumbers: boolean
  readonly isReview: boolean
  readonly closeCase: () => void
  readonly openCase: (number: string, how?: 'push' | 'replace') => void
  readonly openNumbers: () => void
  readonly openReview: () => void
  readonly setFilters: (filters: InboxFilters, how?: 'push' | 'replace') => void
}

/**
 * What the address says, and ways to change it. The desk stays mounted: an address of its own changes through
 * the history alone and asks the server for nothing.
 */
export const useRoute = (): Route => {
  const pathname = usePathname()
  const search = useSearchParams().toString()
  const filters = useMemo(() => parseInboxFilters(new URLSearchParams(search)), [search])

  const go = useCallback((path: string, query: string, how: 'push' | 'replace' = 'push') => {
    const address = query === '' ? path : `${path}?${query}`

    if (how === 'push') {
      window.history.pushState(null, '', address)
    } else {
      window.history.replaceState(null, '', address)
    }
  }, [])

  return {
    caseNumber: caseNumberIn(pathname),
    closeCase: () => {
      go('/desk', search)
    },
    filters,
    isNumbers: pathname === '/desk/numbers',
    isReview: pathname === '/desk/review',
    openCase: (number, how) => {
      go(`/desk/cases/${encodeURIComponent(number)}`, search, how)
    },
    openNumbers: () => {
      go('/desk/numbers', '')
    },
    openReview: () => {
      go('/desk/review', '')
    },
    setFilters: (next, how) => {
      go(
        /^\/desk\/(numbers|review)$/u.test(pathname) ? '/desk' : pathname,
        inboxParams(next).toString(),
        how,
      )
    },
  }
}

/** The case that a path opens. The address changes before the screen does: keys that follow fast ask it. */
export const caseNumberIn = (pathname: string): null | string => {
  const number = /^\/desk\/cases\/([^/]+)$/u.exec(pathname)?.[1]

  return number === undefined ? null : decodeURIComponent(number)
}
