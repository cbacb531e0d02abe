import type { ReactNode } from 'react'

import { Inbox, SearchX } from 'lucide-react'

import type { InboxFilters } from '@/contracts/desk'

import { noFilters, quickFilterIn } from '@/contracts/deskFilters'
import { Button } from '@/ui/Button'
import { EmptyState } from '@/ui/EmptyState'

/** An empty list says why, and what to do about it. */
export const NoCases = ({
  filters,
  onFilters,
}: {
  filters: InboxFilters
  onFilters: (filters: InboxFilters) => void
}): ReactNode => {
  if (filters.q !== '') {
    return (
      <EmptyState
        action={
          <Button
            onClick={() => {
              onFilters({ ...noFilters, q: '' })
            }}
            size="sm"
          >
            Clear the search
          </Button>
        }
        icon={<SearchX />}
        title={`Nothing found for “${filters.q}”`}
      >
        Search looks at numbers, subjects, messages, names, companies, addresses and phone numbers.
      </EmptyState>
    )
  }

  const quick = quickFilterIn(filters)

  return (
    <EmptyState
      action={
        quick === 'all' ? undefined : (
          <Button
            onClick={() => {
              onFilters(noFilters)
            }}
            size="sm"
          >
            Show all open cases
          </Button>
        )
      }
      icon={<Inbox />}
      title={
        quick === 'mine'
          ? 'Nothing waits for you'
          : quick === 'snoozed'
            ? 'Nothing is put aside'
            : 'No cases here'
      }
    >
      {quick === 'mine'
        ? 'Take one from Unassigned: open it and press m.'
        : quick === 'all'
          ? 'New messages appear here by themselves.'
          : quick === 'snoozed'
            ? 'Press h on an open case: it comes back when you say, or when the customer writes.'
            : 'No case fits these filters.'}
    </EmptyState>
  )
}
