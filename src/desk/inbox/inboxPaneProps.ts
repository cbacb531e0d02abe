import type { ReactNode, RefObject } from 'react'

import type { InboxFilters, InboxRow } from '@/contracts/desk'

import type { Selection } from '../bulk/useSelection'
import type { Density } from './density'

export type InboxPaneProps = {
  /** What can be done with the picked rows. */
  bulkBar: ReactNode
  changedIds: ReadonlySet<string>
  cursorId: null | string
  density: Density
  filters: InboxFilters
  inbox: {
    error: unknown
    fetchNextPage: () => unknown
    hasNextPage: boolean
    isError: boolean
    isFetchingNextPage: boolean
    isPending: boolean
    isPlaceholderData: boolean
    refetch: () => unknown
  }
  mayPick: boolean
  newCount: number
  onDensity: (density: Density) => void
  onFilters: (filters: InboxFilters) => void
  onHover: (row: InboxRow) => void
  onOpen: (row: InboxRow) => void
  onShowNew: () => void
  openNumber: null | string
  /** Null: nothing can be saved (a view that is open, or a role without views). */
  onSaveView: (() => void) | null
  rows: readonly InboxRow[]
  selection: Selection
  searchRef: RefObject<HTMLInputElement | null>
  /** Of the view that is open; null for none. */
  viewName: null | string
  /** On phones: the filters and the menu that the rail holds elsewhere. */
  top: ReactNode
}
