'use client'

import type { InboxFilters, QuickFilter, SavedViewRow } from '@/contracts/desk'

import { noFilters, parseInboxFilters, quickFilterOf } from '@/contracts/deskFilters'
import { caseStatuses } from '@/domain/vocabulary'

import type { Route } from './useRoute'

import { goTo } from './useRoute'
import { useStable } from './useStable'

export type DeskMoves = {
  readonly backToList: () => void
  /** All cases of one customer. */
  readonly goCustomer: (customerId: string) => void
  readonly goQuick: (quick: QuickFilter) => void
  readonly goView: (view: SavedViewRow) => void
}

/** The ways out of a case and from one list to another, with the focus where the next key is meant for. */
export const useDeskMoves = ({
  moveCursor,
  onView,
  route: { caseNumber, closeCase, setFilters },
}: {
  moveCursor: (id: null | string) => void
  /** A saved view is opened. */
  onView: (id: string) => void
  route: Route
}): DeskMoves => {
  /** The focus goes back to the row that was open: the list is where it was left. */
  const backToList = useStable((): void => {
    closeCase()
    setTimeout(() => {
      document.querySelector<HTMLElement>(`[data-case="${caseNumber ?? ''}"]`)?.focus()
    })
  })
  const leaveCase = (): void => {
    // The next key is for the new list: neither a button of the case that goes nor a row that goes may take it.
    if (caseNumber !== null || document.activeElement?.matches('[data-case]') === true) {
      blurFocus()
    }

    if (caseNumber !== null) {
      goTo(`/desk${window.location.search}`, 'replace')
    }
  }
  const show = (filters: InboxFilters): void => {
    setFilters(filters)
    leaveCase()
  }

  return {
    backToList,
    goCustomer: (customerId) => {
      show({ ...noFilters, customerId, statuses: caseStatuses })
    },
    goQuick: useStable((quick: QuickFilter): void => {
      moveCursor(null)
      show(quickFilterOf[quick])
    }),
    goView: useStable(({ id, query }: SavedViewRow): void => {
      onView(id)
      moveCursor(null)
      show(parseInboxFilters(new URLSearchParams(query)))
    }),
  }
}

const blurFocus = (): void => {
  if (document.activeElement instanceof HTMLElement) {
    document.activeElement.blur()
  }
}
