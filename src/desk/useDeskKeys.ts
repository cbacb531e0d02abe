'use client'

import { useEffect, useRef } from 'react'

import type { InboxRow, QuickFilter } from '@/contracts/desk'

import { quickFilters } from '@/contracts/desk'

import type { Sheet } from './DeskSheets'

import { keepKey } from './keysAhead'
import { useHotkeys } from './useHotkeys'
import { useKeysAhead } from './useKeysAhead'

/** What is done with a case opens it first; once it is there, it takes the key. */
const caseKeys = ['a', 'e', 'f', 'h', 'm', 'n', 'p', 'r', 's', 'w']

/** The keys of the desk itself; those of an open case are the case's own. */
export const useDeskKeys = ({
  cursorRow,
  hasCase,
  isList,
  isLoading,
  mayChange,
  mayPick,
  onBack,
  onNumbers,
  onOpen,
  onPalette,
  onQuick,
  onReview,
  onSearch,
  onSheet,
  onShowNew,
  onStep,
  onTag,
  onToggle,
  onToggleRead,
}: {
  /** The row that a key is meant for. */
  cursorRow: InboxRow | undefined
  hasCase: boolean
  /** The list is on the screen, and not another page. */
  isList: boolean
  /** The rows are still those of the filters before: no key may touch them. */
  isLoading: boolean
  mayChange: boolean
  /** There is something that may be done with many cases at once. */
  mayPick: boolean
  onBack: () => void
  onNumbers: () => void
  onOpen: (row: InboxRow | undefined) => void
  onPalette: () => void
  onQuick: (quick: QuickFilter) => void
  onReview: (() => void) | undefined
  onSearch: () => void
  onSheet: (sheet: Sheet) => void
  onShowNew: () => void
  onStep: (by: number) => void
  onTag: (row: InboxRow) => void
  onToggle: (row: InboxRow) => void
  onToggleRead: (row: InboxRow) => void
}): void => {
  const row = isLoading ? undefined : cursorRow
  const wantsFirst = useRef(false)
  const withRow = (act: (row: InboxRow) => void): (() => void) | undefined =>
    row === undefined
      ? undefined
      : () => {
          act(row)
        }

  // Enter right after a filter means the first case of the new list, which is not there yet.
  useEffect(() => {
    if (!isLoading && wantsFirst.current) {
      wantsFirst.current = false
      onOpen(cursorRow)
    }
  }, [cursorRow, isLoading, onOpen])

  useKeysAhead()
  useHotkeys({
    '/': onSearch,
    '.': onShowNew,
    '?': () => {
      onSheet('help')
    },
    'g i': () => {
      onQuick('all')
    },
    'g m': onNumbers,
    'g n': () => {
      onSheet('notifications')
    },
    'g r': onReview,
    ...Object.fromEntries(
      quickFilters.map((quick, index) => [
        String(index + 1),
        () => {
          wantsFirst.current = false
          onQuick(quick)
        },
      ]),
    ),
    ...(isList
      ? {
          Enter: () => {
            if (isLoading) {
              wantsFirst.current = true
            } else {
              onOpen(cursorRow)
            }
          },
          Escape: hasCase ? onBack : undefined,
          j: () => {
            onStep(1)
          },
          k: () => {
            onStep(-1)
          },
          u: withRow(onToggleRead),
          ...(mayChange ? { t: withRow(onTag) } : {}),
          ...(mayPick ? { x: withRow(onToggle) } : {}),
          ...(hasCase
            ? {}
            : Object.fromEntries(
                caseKeys.map((key) => [
                  key,
                  withRow((chosen) => {
                    onOpen(chosen)
                    keepKey(chosen.number, key)
                  }),
                ]),
              )),
        }
      : {}),
  })

  // Also while something is typed: the palette is the way out of everything.
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        onPalette()
      }
    }
    document.addEventListener('keydown', onKey, true)

    return () => {
      document.removeEventListener('keydown', onKey, true)
    }
  }, [onPalette])
}
