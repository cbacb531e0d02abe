'use client'

import type { ReactNode } from 'react'

import {
  AlarmClock,
  AtSign,
  Bell,
  BellOff,
  Check,
  Flame,
  Reply,
  Settings2,
  UserRoundCheck,
} from 'lucide-react'
import { useState } from 'react'

import type { NotificationRow } from '@/contracts/deskAgent'

import { Button } from '@/ui/Button'
import { cx } from '@/ui/cx'
import { Dialog } from '@/ui/Dialog'
import { EmptyState } from '@/ui/EmptyState'
import { ErrorState } from '@/ui/ErrorState'
import { IconButton } from '@/ui/IconButton'
import { RelativeTime } from '@/ui/RelativeTime'
import { Skeleton } from '@/ui/Skeleton'

import { tellError } from '../data/api'
import { NotificationPreferences } from './NotificationPreferences'
import { useNotificationChanges, useNotifications } from './useNotifications'

const icons: Readonly<Record<string, ReactNode>> = {
  'case-assigned': <UserRoundCheck />,
  'case-escalated': <Flame />,
  'customer-replied': <Reply />,
  mention: <AtSign />,
  'sla-breached': <AlarmClock />,
  'sla-warned': <AlarmClock />,
}

/** What others did that concerns this person, newest first; a click opens the case and marks it as read. */
export const NotificationPanel = ({
  onClose,
  onOpen,
}: {
  onClose: () => void
  onOpen: (row: NotificationRow) => void
}): ReactNode => {
  const list = useNotifications()
  const { keepSettings, markRead } = useNotificationChanges()
  const [isSetting, setIsSetting] = useState(false)
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const settings = list.data?.pages[0]?.settings

  return (
    <Dialog onClose={onClose} title="Notifications">
      <div className="-mt-2 mb-2 flex items-center gap-1">
        <Button
          disabled={!rows.some(({ isRead }) => !isRead)}
          icon={<Check className="size-3.5" />}
          onClick={() => {
            markRead('all')
          }}
          size="sm"
        >
          Mark all as read
        </Button>
        <IconButton
          className="ms-auto"
          isOn={isSetting}
          label="Preferences"
          onClick={() => {
            setIsSetting(!isSetting)
          }}
        >
          <Settings2 />
        </IconButton>
      </div>
      {isSetting && settings !== undefined ? (
        <NotificationPreferences onChange={keepSettings} settings={settings} />
      ) : null}
      {list.isError && rows.length === 0 ? (
        <ErrorState
          detail={tellError(list.error)}
          onRetry={() => void list.refetch()}
          title="Notifications did not load"
        />
      ) : list.isPending ? (
        <Skeleton className="h-24 w-full" />
      ) : rows.length === 0 ? (
        <EmptyState icon={<Bell />} title="Nothing yet">
          Mentions, new cases of yours and answers of customers appear here.
        </EmptyState>
      ) : (
        <ul className="-mx-2 flex flex-col">
          {rows.map((row) => (
            <li key={row.id}>
              <button
                className="flex w-full items-start gap-2.5 rounded-md px-2 py-2 text-start hover:bg-hover"
                onClick={() => {
                  if (!row.isRead) {
                    markRead([row.id])
                  }

                  onOpen(row)
                }}
                type="button"
              >
                <span
                  className={cx(
                    'mt-px inline-flex [&_svg]:size-4',
                    row.isRead ? 'text-ink-3' : 'text-accent-text',
                  )}
                >
                  {settings?.muted.includes(row.kind) === true ? (
                    <BellOff />
                  ) : (
                    (icons[row.kind] ?? <Bell />)
                  )}
                </span>
                <span className="min-w-0 flex-1">
                  <span
                    className={cx('block', row.isRead ? 'text-ink-2' : 'font-semibold')}
                    dir="auto"
                  >
                    {row.isRead ? null : <span className="sr-only">Unread: </span>}
                    {row.title}
                  </span>
                  {row.body === null ? null : (
                    <span className="block truncate text-xs text-ink-3" dir="auto">
                      {row.body}
                    </span>
                  )}
                </span>
                <RelativeTime at={row.createdAt} className="shrink-0 text-xs text-ink-3" />
                {row.isRead ? null : (
                  <span aria-hidden className="mt-1.5 size-2 shrink-0 rounded-full bg-accent" />
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <Button
          className="mt-2 w-full"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          Older ones
        </Button>
      ) : null}
    </Dialog>
  )
}
