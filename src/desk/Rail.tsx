'use client'

import type { ReactNode } from 'react'

import { BarChart3, Bell, ClipboardCheck, Search } from 'lucide-react'
import { memo } from 'react'

import type { DeskUser, InboxCounts, QuickFilter } from '@/contracts/desk'

import { quickFilters } from '@/contracts/desk'
import { cx } from '@/ui/cx'

import { Brand } from './Brand'
import { countText } from './countText'
import { quickLabels } from './quickLabels'
import { UserMenu } from './UserMenu'

export type RailProps = {
  active: 'numbers' | 'review' | null | QuickFilter
  counts: InboxCounts | undefined
  onHelp: () => void
  onNotifications: () => void
  onNumbers: () => void
  onPalette: () => void
  onQuick: (quick: QuickFilter) => void
  onReview: () => void
  /** Notifications that nobody has read yet. */
  unread: number
  user: DeskUser
  /** Saved views. */
  views: ReactNode
}

/** The way to everything: one-click filters with their counts, the review queue, oneself. */
export const Rail = memo(function Rail({
  active,
  counts,
  onHelp,
  onNotifications,
  onNumbers,
  onPalette,
  onQuick,
  onReview,
  unread,
  user,
  views,
}: RailProps): ReactNode {
  return (
    <nav
      aria-label="Desk"
      className="hidden w-14 shrink-0 flex-col border-e border-line bg-bg px-2 pt-3 pb-2 mid:w-52 pane:flex"
    >
      <div className="mb-4 px-2 mid:px-1.5">
        <span className="mid:hidden">
          <Brand hasName={false} />
        </span>
        <span className="hidden mid:inline">
          <Brand />
        </span>
      </div>
      <div className="mb-2 flex flex-col gap-px">
        <RailItem
          count={undefined}
          icon={<Search />}
          isActive={false}
          isLoud={false}
          label="Go to or do"
          onClick={onPalette}
          shortcut="Ctrl K"
        />
        <RailItem
          count={unread}
          icon={<Bell />}
          isActive={false}
          isLoud={unread > 0}
          label="Notifications"
          onClick={onNotifications}
          shortcut="g n"
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <ul className="flex flex-col gap-px">
          {quickFilters.map((quick, at) => (
            <li key={quick}>
              <RailItem
                count={counts?.[quick]}
                icon={quickLabels[quick].icon}
                isActive={active === quick}
                isLoud={quick === 'overdue' && (counts?.overdue ?? 0) > 0}
                label={quickLabels[quick].label}
                onClick={() => {
                  onQuick(quick)
                }}
                shortcut={String(at + 1)}
              />
            </li>
          ))}
        </ul>
        {user.mayReview ? (
          <>
            <div className="mx-2 my-2.5 h-px bg-line" />
            <RailItem
              count={counts?.review}
              icon={<ClipboardCheck />}
              isActive={active === 'review'}
              isLoud={false}
              label="Review queue"
              onClick={onReview}
              shortcut="g r"
            />
          </>
        ) : null}
        {views}
      </div>
      <RailItem
        count={undefined}
        icon={<BarChart3 />}
        isActive={active === 'numbers'}
        isLoud={false}
        label="My numbers"
        onClick={onNumbers}
        shortcut="g m"
      />
      <div className="mt-1 flex items-center">
        <UserMenu onHelp={onHelp} user={user} />
      </div>
    </nav>
  )
})

const RailItem = ({
  count,
  icon,
  isActive,
  isLoud,
  label,
  onClick,
  shortcut,
}: {
  count: number | undefined
  icon: ReactNode
  isActive: boolean
  isLoud: boolean
  label: string
  onClick: () => void
  shortcut: string
}): ReactNode => (
  <button
    {...(isActive ? { 'aria-current': 'page' as const } : {})}
    className={cx(
      'group relative flex h-8 w-full items-center gap-2.5 rounded-md px-2.5 text-start font-medium transition-colors duration-100 [&_svg]:size-4 [&_svg]:shrink-0',
      isActive
        ? 'bg-surface text-ink shadow-1 [&_svg]:text-accent-text'
        : 'text-ink-2 hover:bg-hover hover:text-ink',
    )}
    onClick={onClick}
    title={`${label} (${shortcut})`}
    type="button"
  >
    {icon}
    <span className="sr-only min-w-0 flex-1 truncate mid:not-sr-only">{label}</span>
    {isLoud ? (
      <span
        aria-hidden
        className="absolute end-1.5 top-1.5 size-1.5 rounded-full bg-red mid:hidden"
      />
    ) : null}
    <span
      className={cx(
        'hidden text-xs tabular-nums mid:inline',
        isLoud ? 'font-semibold text-red' : 'text-ink-3',
      )}
    >
      {count === 0 ? '' : countText(count)}
    </span>
  </button>
)
