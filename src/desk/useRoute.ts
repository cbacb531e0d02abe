'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'

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

const listeners = new Set<() => void>()
const tellAll = (): void => {
  listeners.forEach((tell) => {
    tell()
  })
}

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell)
  window.addEventListener('popstate', tell)

  return () => {
    listeners.delete(tell)
    window.removeEventListener('popstate', tell)
  }
}

const readPath = (): string => window.location.pathname
const readSearch = (): string => window.location.search

/** Goes to a place of the desk: the address changes, the page stays, the server is asked for nothing. */
export const goTo = (address: string, how: 'push' | 'replace' = 'push'): void => {
  if (how === 'push') {
    window.history.pushState(null, '', address)
  } else {
    window.history.replaceState(null, '', address)
  }

  tellAll()
}

/**
 * What the address says, and ways to change it. Read from the address itself and not through the router, whose answer
 * comes a transition later: the list has to know where one is when the next key comes.
 */
export const useRoute = (): Route => {
  const pathname = useSyncExternalStore(subscribe, readPath, readPath)
  const search = useSyncExternalStore(subscribe, readSearch, readSearch)
  const filters = useMemo(() => parseInboxFilters(new URLSearchParams(search)), [search])

  return {
    caseNumber: caseNumberIn(pathname),
    closeCase: useCallback(() => {
      goTo(`/desk${readSearch()}`)
    }, []),
    filters,
    isNumbers: pathname === '/desk/numbers',
    isReview: pathname === '/desk/review',
    openCase: useCallback((number, how) => {
      goTo(`/desk/cases/${encodeURIComponent(number)}${searchOfList()}`, how)
    }, []),
    openNumbers: useCallback(() => {
      goTo('/desk/numbers')
    }, []),
    openReview: useCallback(() => {
      goTo('/desk/review')
    }, []),
    setFilters: useCallback((next, how) => {
      const path = isOtherPage(readPath()) ? '/desk' : readPath()
      const query = inboxParams(next).toString()
      goTo(query === '' ? path : `${path}?${query}`, how)
    }, []),
  }
}

const isOtherPage = (pathname: string): boolean => /^\/desk\/(numbers|review)$/u.test(pathname)
const searchOfList = (): string => (isOtherPage(readPath()) ? '' : readSearch())

/** The case that a path opens. The address changes before the screen does: keys that follow fast ask it. */
export const caseNumberIn = (pathname: string): null | string => {
  const number = /^\/desk\/cases\/([^/]+)$/u.exec(pathname)?.[1]

  return number === undefined ? null : decodeURIComponent(number)
}
