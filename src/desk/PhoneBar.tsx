'use client'

import type { ReactNode } from 'react'

import { ClipboardCheck } from 'lucide-react'

import type { DeskUser, InboxCounts, QuickFilter } from '@/contracts/desk'

import { quickFilters } from '@/contracts/desk'
import { cx } from '@/ui/cx'
import { MenuItem, MenuLine } from '@/ui/Menu'

import { Brand } from './Brand'
import { countText } from './countText'
import { quickLabels } from './quickLabels'
import { UserMenu } from './UserMenu'

/** What the rail holds, for one hand: a bar and a row of filters that scrolls sideways. */
export const PhoneBar = ({
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
  <div className="pane:hidden">
    <div className="flex h-10 items-center justify-between">
      <Brand />
      <span className="flex">
        <UserMenu onHelp={onHelp} user={user}>
          {user.mayReview ? (
            <>
              <MenuItem icon={<ClipboardCheck />} onSelect={onReview}>
                Review queue {countText(counts?.review)}
              </MenuItem>
              <MenuLine />
            </>
          ) : null}
        </UserMenu>
      </span>
    </div>
    <div className="-mx-3 flex gap-1.5 overflow-x-auto px-3 py-2 [scrollbar-width:none]">
      {quickFilters.map((quick) => (
        <button
          aria-pressed={active === quick}
          className={cx(
            'inline-flex h-8 shrink-0 items-center gap-1.5 rounded-full border px-3 text-xs font-medium',
            active === quick
              ? 'border-accent bg-accent-soft text-accent-text'
              : 'border-line-strong text-ink-2',
          )}
          key={quick}
          onClick={() => {
            onQuick(quick)
          }}
          type="button"
        >
          {quickLabels[quick].label}
          <span className="tabular-nums">{countText(counts?.[quick])}</span>
        </button>
      ))}
    </div>
  </div>
)
