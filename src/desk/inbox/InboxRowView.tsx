'use client'

import type { MouseEvent, ReactNode } from 'react'

import { Eye, MoonStar, PenLine, Sparkles, StickyNote, UserRoundX } from 'lucide-react'
import { memo } from 'react'

import type { InboxRow } from '@/contracts/desk'

import { Avatar } from '@/ui/Avatar'
import { Badge } from '@/ui/Badge'
import { ChannelMark } from '@/ui/ChannelMark'
import { cx } from '@/ui/cx'
import { PriorityMark } from '@/ui/PriorityMark'
import { RelativeTime } from '@/ui/RelativeTime'
import { StatusPill } from '@/ui/StatusPill'

import type { Density } from './density'

import { laterText } from '../laterTimes'
import { SlaChip } from '../SlaChip'

type Props = {
  density: Density
  isChanged: boolean
  isCursor: boolean
  isOpen: boolean
  isPicked: boolean
  /** Some row is picked: all show their boxes. */
  isPicking: boolean
  /** Whoever can do nothing with many cases gets no boxes. */
  mayPick: boolean
  onHover: (row: InboxRow) => void
  onOpen: (row: InboxRow) => void
  /** `isRange`: from the last picked row to this one. */
  onPick: (row: InboxRow, isRange: boolean) => void
  query: string
  row: InboxRow
}

/** One case in the list, three lines (compact: two): who, what, where it stands. */
export const InboxRowView = memo(function InboxRowView({
  density,
  isChanged,
  isCursor,
  isOpen,
  isPicked,
  isPicking,
  mayPick,
  onHover,
  onOpen,
  onPick,
  query,
  row,
}: Props): ReactNode {
  const isQuiet = row.status === 'resolved' || row.status === 'closed'

  return (
    <div className="group/row relative h-full">
      {mayPick ? (
        <input
          aria-label={`Select ${row.number}`}
          checked={isPicked}
          className={cx(
            'absolute start-3.5 z-10 size-3.5 accent-accent',
            density === 'compact' ? 'top-[9px]' : 'top-[11px]',
            isPicking || isPicked
              ? 'opacity-100'
              : 'opacity-0 group-hover/row:opacity-100 focus-visible:opacity-100',
          )}
          onChange={() => undefined}
          onClick={(event) => {
            onPick(row, event.shiftKey)
          }}
          tabIndex={-1}
          type="checkbox"
        />
      ) : null}
      <a
        {...(isOpen ? { 'aria-current': 'true' as const } : {})}
        className={cx(
          'relative flex h-full flex-col justify-center gap-[3px] border-b border-line px-3.5 outline-offset-[-2px]',
          isOpen || isPicked ? 'bg-selected' : 'hover:bg-hover',
          isChanged && 'animate-changed',
          (isOpen || isCursor) &&
            'pane:before:absolute pane:before:inset-y-0 pane:before:start-0 pane:before:w-[3px] pane:before:bg-accent',
        )}
        data-case={row.number}
        href={`/desk/cases/${row.number}${query === '' ? '' : `?${query}`}`}
        onClick={(event) => {
          if (mayPick && event.shiftKey && !event.metaKey && !event.ctrlKey) {
            event.preventDefault()
            window.getSelection()?.removeAllRanges()
            onPick(row, true)

            return
          }

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
          <span
            className={cx(
              'inline-flex',
              isPicking || isPicked ? 'invisible' : mayPick && 'group-hover/row:invisible',
            )}
          >
            <ChannelMark channel={row.channel} className="text-ink-3" />
          </span>
          {row.isUnread ? (
            <span
              aria-label="Unread"
              className="size-2 shrink-0 rounded-full bg-accent"
              role="img"
              title="Unread"
            />
          ) : null}
          <span
            className={cx(
              'min-w-0 truncate',
              row.isUnread ? 'font-semibold' : 'font-medium',
              isQuiet ? 'text-ink-2' : 'text-ink',
            )}
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
            className="ms-auto shrink-0 ps-2 text-xs text-ink-3 tabular-nums"
          />
        </span>
        <span className="flex items-center gap-2">
          {row.priority === 'high' || row.priority === 'urgent' ? (
            <PriorityMark priority={row.priority} />
          ) : null}
          <span
            className={cx(
              'min-w-0 flex-1 truncate',
              row.isUnread && 'font-medium',
              isQuiet && 'text-ink-2',
            )}
            dir="auto"
          >
            {row.subject}
          </span>
          {density === 'compact' ? <Here row={row} /> : null}
          {row.snoozedUntil === null ? (
            <SlaChip due={row.due} />
          ) : (
            <Asleep until={row.snoozedUntil} />
          )}
        </span>
        {density === 'compact' ? null : (
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
            <Here row={row} />
            {row.assignee === null ? (
              <span className="inline-flex shrink-0 text-ink-3" title="Unassigned">
                <UserRoundX aria-label="Unassigned" className="size-3.5" />
              </span>
            ) : (
              <Avatar name={row.assignee.name} size="sm" />
            )}
          </span>
        )}
      </a>
    </div>
  )
})

/** When a case that was put aside comes back. */
const Asleep = ({ until }: { until: string }): ReactNode => (
  <Badge icon={<MoonStar />} title="Snoozed until then" tone="violet">
    <span className="tabular-nums">{laterText(until, new Date())}</span>
  </Badge>
)

/** Colleagues who look at it or answer it now, so that two do not do the same work. */
const Here = ({ row: { here } }: { row: InboxRow }): ReactNode => {
  if (here.length === 0) {
    return null
  }

  const writer = here.find(({ state }) => state === 'replying')
  const label =
    writer === undefined
      ? `${here.map(({ name }) => name).join(', ')} ${here.length === 1 ? 'is' : 'are'} looking at it`
      : `${writer.name} is answering`

  return (
    <span
      aria-label={label}
      className={cx(
        'inline-flex shrink-0 items-center gap-0.5 rounded-full px-1.5 py-px text-[0.6875rem] font-semibold',
        writer === undefined ? 'bg-teal-soft text-teal' : 'bg-amber-soft text-amber',
      )}
      role="img"
      title={label}
    >
      {writer === undefined ? <Eye className="size-3" /> : <PenLine className="size-3" />}
      {here.length > 1 ? here.length : null}
    </span>
  )
}

const Snippet = ({ row: { snippet } }: { row: InboxRow }): ReactNode => {
  if (snippet === null) {
    return 'No message yet'
  }

  if (snippet.direction === 'internal') {
    return (
      <>
        <StickyNote aria-label="Note" className="me-1 inline size-3 align-[-1px] text-amber" />
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
