'use client'

import type { ReactNode, RefObject } from 'react'

import { ArrowUp, Inbox, Rows3, Rows4, SearchX, TimerReset } from 'lucide-react'
import { useEffect, useRef } from 'react'

import type { InboxFilters, InboxRow } from '@/contracts/desk'

import { inboxParams, noFilters, quickFilterIn } from '@/contracts/deskFilters'
import { Button } from '@/ui/Button'
import { cx } from '@/ui/cx'
import { EmptyState } from '@/ui/EmptyState'
import { ErrorState } from '@/ui/ErrorState'
import { IconButton } from '@/ui/IconButton'
import { Skeleton } from '@/ui/Skeleton'

import type { Selection } from '../bulk/useSelection'
import type { Density } from './density'

import { tellError } from '../data/api'
import { quickLabels } from '../quickLabels'
import { useStable } from '../useStable'
import { rowHeights } from './density'
import { FilterPanel } from './FilterPanel'
import { InboxRowView } from './InboxRowView'
import { SearchBox } from './SearchBox'
import { useRowWindow } from './useRowWindow'
import { useSearch } from './useSearch'

type Props = {
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

export const InboxPane = (props: Props): ReactNode => {
  const { density, filters, inbox, newCount, onFilters, onShowNew, rows, searchRef } = props
  const quick = quickFilterIn(filters)
  const search = useSearch({ filters, onFilters })

  return (
    <section
      aria-label="Inbox"
      className={cx(
        'min-h-0 min-w-0 flex-col border-line bg-surface pane:flex pane:w-[21.5rem] pane:shrink-0 pane:border-e wide:w-[22.5rem]',
        props.openNumber === null ? 'flex flex-1 pane:flex-none' : 'hidden',
      )}
    >
      <header className="border-b border-line px-3 pt-2.5 pb-2">
        {props.top}
        <div className="mb-2 hidden h-7 items-center gap-2 pane:flex">
          <h1 className="min-w-0 flex-1 truncate text-[0.9375rem] font-semibold" dir="auto">
            {props.viewName ??
              (filters.q === ''
                ? quick === null
                  ? 'Filtered'
                  : quickLabels[quick].label
                : 'Search')}
          </h1>
          {props.onSaveView === null ? null : (
            <Button look="ghost" onClick={props.onSaveView} size="sm">
              Save view
            </Button>
          )}
          <IconButton
            label={density === 'compact' ? 'Show more of each case' : 'Show more cases'}
            onClick={() => {
              props.onDensity(density === 'compact' ? 'comfortable' : 'compact')
            }}
          >
            {density === 'compact' ? <Rows4 /> : <Rows3 />}
          </IconButton>
          <IconButton
            isOn={filters.sort === 'sla'}
            label={filters.sort === 'sla' ? 'Sorted by SLA: sort by activity' : 'Sort by SLA'}
            onClick={() => {
              onFilters({ ...filters, sort: filters.sort === 'sla' ? 'activity' : 'sla' })
            }}
          >
            <TimerReset />
          </IconButton>
          <FilterPanel filters={filters} onChange={onFilters} />
        </div>
        <div className="flex items-center gap-1">
          <SearchBox inputRef={searchRef} onSearch={search} value={filters.q} />
          <span className="pane:hidden">
            <FilterPanel filters={filters} onChange={onFilters} />
          </span>
        </div>
      </header>
      <div className="relative min-h-0 flex-1">
        {newCount > 0 ? (
          <button
            className="absolute top-2 left-1/2 z-10 inline-flex -translate-x-1/2 animate-appear items-center gap-1 rounded-full bg-accent px-3 py-1 text-xs font-semibold text-accent-ink shadow-2 hover:bg-accent-hover"
            onClick={onShowNew}
            type="button"
          >
            <ArrowUp className="size-3.5" />
            {newCount} new
          </button>
        ) : null}
        {inbox.isError && rows.length === 0 ? (
          <ErrorState
            detail={tellError(inbox.error)}
            onRetry={() => void inbox.refetch()}
            title="The inbox did not load"
          />
        ) : inbox.isPending ? (
          <RowSkeletons />
        ) : rows.length === 0 ? (
          <NoCases filters={filters} onFilters={onFilters} />
        ) : (
          <RowList {...props} />
        )}
      </div>
      {props.bulkBar}
    </section>
  )
}

const RowList = ({
  changedIds,
  cursorId,
  density,
  filters,
  inbox,
  mayPick,
  onHover,
  onOpen,
  openNumber,
  rows,
  selection,
}: Props): ReactNode => {
  const scrollRef = useRef<HTMLDivElement>(null)
  const rowHeight = rowHeights[density]
  const isPicking = selection.picked.size > 0
  const query = inboxParams(filters).toString()
  const count = rows.length + (inbox.hasNextPage ? 1 : 0)
  const { indexes, reveal } = useRowWindow({ count, rowHeight, scrollRef })
  const pick = useStable((picked: InboxRow, isRange: boolean) => {
    if (isRange) {
      selection.pickTo(picked)
    } else {
      selection.toggle(picked)
    }
  })
  const lastShown = indexes.at(-1) ?? 0
  const cursorAt = rows.findIndex((row) => row.id === cursorId)
  const { fetchNextPage, hasNextPage, isError, isFetchingNextPage } = inbox

  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError && lastShown >= rows.length - 15) {
      void fetchNextPage()
    }
  }, [fetchNextPage, hasNextPage, isError, isFetchingNextPage, lastShown, rows.length])

  useEffect(() => {
    if (cursorAt >= 0) {
      reveal(cursorAt)
    }
  }, [cursorAt, cursorId, reveal])

  useEffect(() => {
    scrollRef.current?.scrollTo({ top: 0 })
  }, [query])

  return (
    <div
      className={cx('h-full overflow-y-auto', inbox.isPlaceholderData && 'opacity-60')}
      ref={scrollRef}
      tabIndex={-1}
    >
      <ul className="relative" style={{ height: count * rowHeight }}>
        {indexes.map((index) => {
          const row = rows[index]

          return (
            <li
              className="absolute inset-x-0 top-0"
              key={row?.id ?? 'more'}
              style={{
                height: rowHeight,
                transform: `translateY(${String(index * rowHeight)}px)`,
              }}
            >
              {row === undefined ? (
                inbox.isError ? (
                  <button
                    className="w-full py-4 text-center font-medium text-accent-text"
                    onClick={() => void fetchNextPage()}
                    type="button"
                  >
                    More did not load. Try again
                  </button>
                ) : (
                  <RowSkeleton />
                )
              ) : (
                <InboxRowView
                  density={density}
                  isChanged={changedIds.has(row.id)}
                  isCursor={
                    cursorId === null ? index === 0 && openNumber === null : row.id === cursorId
                  }
                  isOpen={row.number === openNumber}
                  isPicked={selection.picked.has(row.id)}
                  isPicking={isPicking}
                  mayPick={mayPick}
                  onHover={onHover}
                  onOpen={onOpen}
                  onPick={pick}
                  query={query}
                  row={row}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const NoCases = ({
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

const RowSkeleton = (): ReactNode => (
  <div className="flex h-full min-h-[54px] flex-col justify-center gap-2 border-b border-line px-3.5">
    <div className="flex justify-between">
      <Skeleton className="h-3 w-32" />
      <Skeleton className="h-3 w-6" />
    </div>
    <Skeleton className="h-3 w-3/4" />
    <Skeleton className="h-3 w-1/2" />
  </div>
)

const RowSkeletons = (): ReactNode => (
  <div aria-busy aria-label="Loading cases" className="h-full overflow-hidden" role="status">
    {Array.from({ length: 10 }, (_, at) => (
      <div className="h-[82px]" key={at}>
        <RowSkeleton />
      </div>
    ))}
  </div>
)
