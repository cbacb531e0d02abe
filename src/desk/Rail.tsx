'use client'

import type { ReactNode } from 'react'

import { ClipboardCheck } from 'lucide-react'

import type { DeskUser, InboxCounts, QuickFilter } from '@/contracts/desk'

import { quickFilters } from '@/contracts/desk'
import { cx } from '@/ui/cx'

import { Brand } from './Brand'
import { countText } from './countText'
import { quickLabels } from './quickLabels'
import { UserMenu } from './UserMenu'

/** The way to everything: one-click filters with their counts, the review queue, oneself. */
export const Rail = ({
  active,
  counts,
  onHelp,
  onQuick,
  onReview,
  user,
}: {
  active: 'review' | null | QuickFilter
  counts: InboxCounts | undefined
  onHelp: () => void
  onQuick: (quick: QuickFilter) => void
  onReview: () => void
  user: DeskUser
}): ReactNode => (
  <nav
    aria-label="Desk"
    className="hidden w-14 shrink-0 flex-col border-r border-line bg-bg px-2 pt-3 pb-2 mid:w-52 pane:flex"
  >
    <div className="mb-4 px-2 mid:px-1.5">
      <span className="mid:hidden">
        <Brand hasName={false} />
      </span>
      <span className="hidden mid:inline">
        <Brand />
      </span>
    </div>
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
    <div className="mt-auto flex items-center">
      <UserMenu onHelp={onHelp} user={user} />
    </div>
  </nav>
)

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
      'group relative flex h-8 w-full items-center gap-2.5 rounded-md px-2.5 text-left font-medium transition-colors duration-100 [&_svg]:size-4 [&_svg]:shrink-0',
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
