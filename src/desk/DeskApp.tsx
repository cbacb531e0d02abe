'use client'

import type { ReactNode } from 'react'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'

import type { CaseDetail, DeskUser, InboxFilters, InboxPage } from '@/contracts/desk'

import { ToastArea } from '@/ui/ToastArea'
import { TooltipProvider } from '@/ui/Tooltip'

import type { InboxData } from './data/queries'

import { ApiError } from './data/api'
import { keys } from './data/keys'
import { DeskBoundary } from './DeskBoundary'
import { DeskFrame } from './DeskFrame'
import { DeskSkeleton } from './DeskSkeleton'

export type DeskStart = {
  readonly detail: CaseDetail | null
  readonly filters: InboxFilters
  readonly inbox: InboxPage | null
}

/**
 * The whole desk. What the server already read is in memory before the first picture, so nothing is asked
 * twice. Drawn in the browser only: ages, deadlines and days depend on its clock and its zone.
 */
export const DeskApp = ({ start, user }: { start: DeskStart; user: DeskUser }): ReactNode => {
  const [client] = useState(() => makeClient(start))
  const isBrowser = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )

  return isBrowser ? (
    <QueryClientProvider client={client}>
      <TooltipProvider delayDuration={450}>
        <DeskBoundary>
          <DeskFrame user={user} />
        </DeskBoundary>
        <ToastArea />
      </TooltipProvider>
    </QueryClientProvider>
  ) : (
    <DeskSkeleton />
  )
}

const makeClient = ({ detail, filters, inbox }: DeskStart): QueryClient => {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        gcTime: 600_000,
        // An answer that says no will say no again.
        retry: (failures, error) =>
          failures < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
      },
    },
  })

  if (inbox !== null) {
    client.setQueryData<InboxData>(keys.inbox(filters), { pageParams: [null], pages: [inbox] })
  }

  if (detail !== null) {
    client.setQueryData(keys.case(detail.number), detail)
  }

  return client
}
