'use client'

import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

import type { NotificationPage, NotificationRow, NotificationSettings } from '@/contracts/deskAgent'

import { showToast } from '@/ui/toasts'

import { agentKeys } from '../data/agentKeys'
import { callApi, tellError } from '../data/api'
import { playPing } from './playPing'

type Data = InfiniteData<NotificationPage, null | string>

export const useNotifications = (): UseInfiniteQueryResult<Data> =>
  useInfiniteQuery({
    getNextPageParam: (last: NotificationPage) => last.next,
    initialPageParam: null as null | string,
    queryFn: ({ pageParam, signal }) =>
      callApi<NotificationPage>(
        `/notifications${pageParam === null ? '' : `?after=${encodeURIComponent(pageParam)}`}`,
        { signal },
      ),
    queryKey: agentKeys.notifications,
    staleTime: 30_000,
  })

/** Marks as read at once and tells the server; when it refuses, the list is read again and shows the truth. */
export const useNotificationChanges = (): {
  /** Resolves with whether the server keeps them. */
  readonly keepSettings: (settings: NotificationSettings) => Promise<boolean>
  readonly markRead: (ids: readonly string[] | 'all') => void
} => {
  const client = useQueryClient()
  const attempt = async (path: string, body: unknown): Promise<boolean> => {
    try {
      await callApi(`/notifications/${path}`, { body, method: 'POST' })

      return true
    } catch (error) {
      showToast({ detail: tellError(error), title: 'That was not kept', tone: 'bad' })

      return false
    } finally {
      void client.invalidateQueries({ queryKey: agentKeys.notifications })
    }
  }
  const change = (work: (page: NotificationPage) => NotificationPage): void => {
    client.setQueryData<Data>(agentKeys.notifications, (data) =>
      data === undefined ? data : { ...data, pages: data.pages.map(work) },
    )
  }

  return {
    keepSettings: (settings) => {
      change((page) => ({ ...page, settings }))

      return attempt('settings', settings)
    },
    markRead: (ids) => {
      const isMeant = (row: NotificationRow): boolean => ids === 'all' || ids.includes(row.id)
      change((page) => ({
        ...page,
        rows: page.rows.map((row) => (isMeant(row) ? { ...row, isRead: true } : row)),
        unread: ids === 'all' ? 0 : Math.max(0, page.unread - ids.length),
      }))
      void attempt('read', ids === 'all' ? {} : { ids })
    },
  }
}

/** Tells of what came since the last look, as the person wants it: a pop-up of the browser, a sound. */
export const useNews = (
  page: NotificationPage | undefined,
  onOpen: (row: NotificationRow) => void,
): void => {
  const newest = useRef<null | string>(null)
  const open = useRef(onOpen)

  useEffect(() => {
    open.current = onOpen
  })

  useEffect(() => {
    if (page === undefined) {
      return
    }

    const before = newest.current
    const top = page.rows[0]?.createdAt ?? ''
    newest.current = top

    if (before === null || top <= before) {
      return
    }

    const { hasPopups, hasSound, muted } = page.settings
    const fresh = page.rows.filter(
      (row) => row.createdAt > before && !row.isRead && !muted.includes(row.kind),
    )

    if (hasSound && fresh.length > 0) {
      playPing()
    }

    if (hasPopups && 'Notification' in window && Notification.permission === 'granted') {
      // Three at most: after a night there may be fifty.
      for (const row of fresh.slice(0, 3)) {
        const popup = new Notification(row.title, { body: row.body ?? '', tag: row.id })
        popup.onclick = () => {
          window.focus()
          open.current(row)
        }
      }
    }
  }, [page])
}
