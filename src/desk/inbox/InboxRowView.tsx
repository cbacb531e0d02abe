'use client'

import type { MouseEvent, ReactNode } from 'react'

import { Sparkles, StickyNote, UserRoundX } from 'lucide-react'
import { memo } from 'react'

import type { InboxRow } from '@/contracts/desk'

import { Avatar } from '@/ui/Avatar'
import { ChannelMark } from '@/ui/ChannelMark'
import { cx } from '@/ui/cx'
import { PriorityMark } from '@/ui/PriorityMark'
import { RelativeTime } from '@/ui/RelativeTime'
import { StatusPill } from '@/ui/StatusPill'

import { SlaChip } from '../SlaChip'

type Props = {
  isChanged: boolean
  isCursor: boolean
  isOpen: boolean
  onHover: (row: InboxRow) => void
  onOpen: (row: InboxRow) => void
  query: string
  row: InboxRow
}

/** One case in the list, three lines: who, what, where it stands. */
export const InboxRowView = memo(function InboxRowView({
  isChanged,
  isCursor,
  isOpen,
  onHover,
  onOpen,
  query,
  row,
}: Props): ReactNode {
  const isQuiet = row.status === 'resolved' || row.status === 'closed'

  return (
    <a
      {...(isOpen ? { 'aria-current': 'true' as const } : {})}
      className={cx(
        'relative flex h-full flex-col justify-center gap-[3px] border-b border-line px-3.5 outline-offset-[-2px]',
        isOpen ? 'bg-selected' : 'hover:bg-hover',
        isChanged && 'animate-changed',
        (isOpen || isCursor) &&
          'pane:before:absolute pane:before:inset-y-0 pane:before:left-0 pane:before:w-[3px] pane:before:bg-accent',
      )}
      data-case={row.number}
      href={`/desk/cases/${row.number}${query === '' ? '' : `?${query}`}`}
      onClick={(event) => {
        if (!isPlainClick(event)) {
          return
        }

        event.preventDefault()
        onOpen(row)
      }}
      onMouseEnter={() => {
        onHover(row)
      }}
      tabIndex={isOpen || isCursor ? 0 : -1}
    >
      <span className="flex items-center gap-1.5">
        <ChannelMark channel={row.channel} className="text-ink-3" />
        <span
          className={cx('min-w-0 truncate font-semibold', isQuiet ? 'text-ink-2' : 'text-ink')}
          dir="auto"
        >
          {row.customer.name}
        </span>
        {row.customer.company === null ? null : (
          <span className="min-w-0 shrink-[3] truncate text-xs text-ink-3">
            {row.customer.company}
          </span>
        )}
        <RelativeTime
          at={row.activityAt}
          className="ml-auto shrink-0 pl-2 text-xs text-ink-3 tabular-nums"
        />
      </span>
      <span className="flex items-center gap-2">
        {row.priority === 'high' || row.priority === 'urgent' ? (
          <PriorityMark priority={row.priority} />
        ) : null}
        <span className={cx('min-w-0 flex-1 truncate', isQuiet && 'text-ink-2')} dir="auto">
          {row.subject}
        </span>
        <SlaChip due={row.due} />
      </span>
      <span className="flex items-center gap-2">
        <StatusPill status={row.status} />
        {row.hasDraft ? (
          <span
            className="inline-flex shrink-0 text-violet"
            title="An answer of the assistant waits for approval"
          >
            <Sparkles aria-label="Draft waits for approval" className="size-3.5" />
          </span>
        ) : null}
        <span className="min-w-0 flex-1 truncate text-xs text-ink-3" dir="auto">
          <Snippet row={row} />
        </span>
        {row.assignee === null ? (
          <span className="inline-flex shrink-0 text-ink-3" title="Unassigned">
            <UserRoundX aria-label="Unassigned" className="size-3.5" />
          </span>
        ) : (
          <Avatar name={row.assignee.name} size="sm" />
        )}
      </span>
    </a>
  )
})

const Snippet = ({ row: { snippet } }: { row: InboxRow }): ReactNode => {
  if (snippet === null) {
    return 'No message yet'
  }

  if (snippet.direction === 'internal') {
    return (
      <>
        <StickyNote aria-label="Note" className="mr-1 inline size-3 align-[-1px] text-amber" />
        {snippet.text}
      </>
    )
  }

  return snippet.direction === 'outbound'
    ? `${snippet.authorKind === 'assistant' ? 'Assistant' : 'We'}: ${snippet.text}`
    : snippet.text
}

/** Everything else (new tab, new window) is the browser's. */
const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
