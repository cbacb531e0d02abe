'use client'

import type { ReactNode } from 'react'

import { useEffect, useRef } from 'react'

import type { InboxRow } from '@/contracts/desk'

import { inboxParams } from '@/contracts/deskFilters'
import { cx } from '@/ui/cx'

import type { InboxPaneProps } from './inboxPaneProps'

import { useStable } from '../useStable'
import { rowHeights } from './density'
import { InboxRowView } from './InboxRowView'
import { RowSkeleton } from './RowSkeletons'
import { useRowWindow } from './useRowWindow'

/** The rows in view, of as many as there are; more are asked for before the end is reached. */
export const RowList = ({
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
}: InboxPaneProps): ReactNode => {
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
