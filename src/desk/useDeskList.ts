'use client'

import type { UseInfiniteQueryResult } from '@tanstack/react-query'

import { useQueryClient } from '@tanstack/react-query'
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'

import type { InboxRow } from '@/contracts/desk'

import { useNow } from '@/ui/useNow'

import type { InboxData } from './data/queries'
import type { Route } from './useRoute'

import { readAhead, useInbox } from './data/queries'
import { isListed } from './inbox/isListed'
import { caseNumberIn } from './useRoute'
import { useStable } from './useStable'

export type DeskList = {
  /** The case that most likely comes next, once it has been read. */
  readonly aheadNumber: null | string
  /** Where the marked or open row stands; -1 for none. */
  readonly at: number
  readonly inbox: UseInfiniteQueryResult<InboxData>
  readonly moveCursor: (id: null | string) => void
  readonly open: (row: InboxRow | undefined, how?: 'push' | 'replace') => void
  readonly prefetch: (row: InboxRow | undefined) => void
  readonly rows: readonly InboxRow[]
  /** Marks the neighbour, or opens it while a case is open. */
  readonly step: (by: number) => void
}

/** The rows of the list, the one that is marked, and the ways from one to the next. */
export const useDeskList = ({ caseNumber, filters, openCase }: Route): DeskList => {
  const client = useQueryClient()
  const inbox = useInbox(filters)
  const now = useNow()
  // The open case keeps its place until one leaves it: "next" is the one below.
  const rows = useMemo(
    () =>
      (inbox.data?.pages.flatMap((page) => page.rows) ?? []).filter(
        (row) => row.number === caseNumber || isListed({ filters, now, row }),
      ),
    [caseNumber, filters, inbox.data, now],
  )
  const [cursorId, setCursorId] = useState<null | string>(null)
  const latestCursor = useRef<null | string>(null)
  const moveCursor = useCallback((id: null | string): void => {
    latestCursor.current = id
    setCursorId(id)
  }, [])
  const at = rows.findIndex((row) =>
    caseNumber === null ? row.id === cursorId : row.number === caseNumber,
  )
  const prefetch = useCallback(
    (row: InboxRow | undefined) => {
      if (row !== undefined) {
        void readAhead(client, row.number)
      }
    },
    [client],
  )
  const open = useCallback(
    (row: InboxRow | undefined, how?: 'push' | 'replace'): void => {
      if (row !== undefined) {
        // At once: the panes that will show it are drawn meanwhile.
        prefetch(row)
        moveCursor(row.id)
        openCase(row.number, how)
      }
    },
    [moveCursor, openCase, prefetch],
  )
  const step = useStable((by: number): void => {
    const openNumber = caseNumberIn(window.location.pathname)
    const from = rows.findIndex((row) =>
      openNumber === null ? row.id === latestCursor.current : row.number === openNumber,
    )
    const next = from < 0 ? (by > 0 ? rows[0] : undefined) : rows[from + by]

    if (next === undefined || inbox.isPlaceholderData) {
      return
    }

    if (openNumber === null) {
      moveCursor(next.id)
      prefetch(next)
    } else {
      open(next, 'replace')
    }
  })
  const nextNumber = rows[at < 0 ? 0 : at + 1]?.number
  const [aheadNumber, setAheadNumber] = useState<null | string>(null)

  // The next case is read while this one is being read.
  useEffect(() => {
    if (caseNumber === null || nextNumber === undefined) {
      return undefined
    }

    let isLeft = false
    void readAhead(client, nextNumber, caseNumber).then((isRead) => {
      if (isRead && !isLeft) {
        startTransition(() => {
          setAheadNumber(nextNumber)
        })
      }
    })

    return () => {
      isLeft = true
    }
  }, [caseNumber, client, nextNumber])

  return { aheadNumber, at, inbox, moveCursor, open, prefetch, rows, step }
}
