'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { InboxFilters, InboxPage } from '@/contracts/desk'
import type { LiveState } from '@/ui/openStream'

import type { InboxData } from '../data/queries'
import type { LiveEvent } from '../data/useLive'

import { agentKeys } from '../data/agentKeys'
import { callApi } from '../data/api'
import { keys } from '../data/keys'
import { fetchInbox, forgetLists, patchRows } from '../data/queries'
import { useLive } from '../data/useLive'
import { whenAtRest } from '../data/whenAtRest'

const gatherMs = 250
const countsEveryMs = 1500
/** Each view is counted: a burst of events must not become a burst of counts. */
const viewsEveryMs = 10_000
const highlightMs = 2600

export type LiveInbox = {
  readonly changedIds: ReadonlySet<string>
  /** Cases that belong on top of the list and wait for the person to ask for them. */
  readonly newCount: number
  readonly showNew: () => void
  readonly state: LiveState
}

/**
 * Keeps the list and the open case true while others work. Rows change where they stand and are highlighted;
 * new ones are counted, never pushed under the pointer.
 */
export const useLiveInbox = ({
  filters,
  openCaseNumber,
}: {
  filters: InboxFilters
  openCaseNumber: null | string
}): LiveInbox => {
  const client = useQueryClient()
  const [changedIds, setChangedIds] = useState<ReadonlySet<string>>(new Set())
  const [fresh, setFresh] = useState<{
    filters: InboxFilters
    page: InboxPage
    count: number
  } | null>(null)
  const latest = useRef({ filters, openCaseNumber })
  const gathered = useRef(new Set<string>())
  const timers = useRef<{ counts?: Timer; gather?: Timer; highlight?: Timer; views?: Timer }>({})

  useEffect(() => {
    latest.current = { filters, openCaseNumber }
  })

  const highlight = useCallback((ids: Iterable<string>) => {
    setChangedIds(new Set(ids))
    clearTimeout(timers.current.highlight)
    timers.current.highlight = setTimeout(() => {
      setChangedIds(new Set())
    }, highlightMs)
  }, [])

  const look = useCallback(async () => {
    const now = latest.current.filters
    const ids = [...gathered.current]
    gathered.current.clear()
    forgetLists(client)
    const rowsOf = (data: InboxData | undefined) => data?.pages.flatMap((page) => page.rows) ?? []
    const shown = new Map(
      rowsOf(client.getQueryData<InboxData>(keys.inbox(now))).map((row) => [row.id, row.rev]),
    )
    const known = ids.filter((id) => shown.has(id)).slice(0, 100)

    if (known.length > 0) {
      const { rows } = await callApi<InboxPage>(`/cases?ids=${known.join(',')}`)
      const byId = new Map(rows.map((row) => [row.id, row]))
      patchRows(client, (row) => byId.get(row.id))
      highlight(rows.filter((row) => shown.get(row.id) !== row.rev).map((row) => row.id))
    }

    if (ids.some((id) => !shown.has(id))) {
      const page = await fetchInbox(now, null)
      const count = page.rows.filter((row) => !shown.has(row.id)).length

      if (shown.size === 0 && count > 0) {
        client.setQueryData<InboxData>(keys.inbox(now), { pageParams: [null], pages: [page] })
      } else {
        setFresh(count === 0 ? null : { count, filters: now, page })
      }
    }
  }, [client, highlight])

  const onEvent = useCallback(
    ({ caseId, type }: LiveEvent) => {
      if (type === 'access.changed') {
        void client.invalidateQueries()
      }

      if (type === 'notification.created') {
        void client.invalidateQueries({ queryKey: agentKeys.notifications })
      }

      if (caseId === null) {
        return
      }

      gathered.current.add(caseId)
      timers.current.gather ??= setTimeout(() => {
        delete timers.current.gather
        // A failed look is made good by the next event; the list itself has its own error state.
        look().catch(() => undefined)
      }, gatherMs)
      timers.current.counts ??= setTimeout(() => {
        delete timers.current.counts
        void client.invalidateQueries({ queryKey: keys.counts })
        void client.invalidateQueries({ queryKey: keys.review })
      }, countsEveryMs)

      timers.current.views ??= setTimeout(() => {
        delete timers.current.views
        void client.invalidateQueries({ queryKey: agentKeys.views })
      }, viewsEveryMs)

      const number = latest.current.openCaseNumber

      if (number !== null) {
        const open = client.getQueryData<{ id: string }>(keys.case(number))

        if (open?.id === caseId) {
          void client.invalidateQueries({ queryKey: keys.case(number) })
        }
      }

      // Cases that were looked at before are read again when they are opened again.
      client
        .getQueryCache()
        .findAll({ queryKey: ['case'] })
        .filter((query) => (query.state.data as undefined | { id: string })?.id === caseId)
        .forEach((query) => {
          query.invalidate()
        })
    },
    [client, look],
  )

  const isFirst = useRef(true)
  const onResume = useCallback(() => {
    if (!isFirst.current) {
      void client.invalidateQueries()

      return
    }

    // What was answered before the line stood is read again, once nobody waits for anything else; the rest is fresh.
    isFirst.current = false
    const at = Date.now()
    whenAtRest({
      act: () => {
        void client.invalidateQueries({
          predicate: ({ state: { dataUpdatedAt } }) => dataUpdatedAt < at,
        })
      },
      isAsking: () => client.isFetching() > 0,
      page: document,
    })
  }, [client])
  const state = useLive({ onEvent, onResume })
  const isCurrent = fresh !== null && fresh.filters === filters

  return {
    changedIds,
    newCount: isCurrent ? fresh.count : 0,
    showNew: () => {
      if (!isCurrent) {
        return
      }

      const before = client.getQueryData<InboxData>(keys.inbox(filters))
      const shown = new Set(before?.pages.flatMap((page) => page.rows.map((row) => row.id)))
      client.setQueryData<InboxData>(keys.inbox(filters), {
        pageParams: [null],
        pages: [fresh.page],
      })
      highlight(fresh.page.rows.filter((row) => !shown.has(row.id)).map((row) => row.id))
      setFresh(null)
    },
    state,
  }
}

type Timer = ReturnType<typeof setTimeout>
