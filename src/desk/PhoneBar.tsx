'use client'

import type { ReactNode } from 'react'

import { BarChart3, Bell, ClipboardCheck, Search } from 'lucide-react'
import { memo } from 'react'

import { quickFilters } from '@/contracts/desk'
import { cx } from '@/ui/cx'
import { IconButton } from '@/ui/IconButton'
import { MenuItem, MenuLine } from '@/ui/Menu'

import type { RailProps } from './Rail'

import { Brand } from './Brand'
import { countText } from './countText'
import { quickLabels } from './quickLabels'
import { UserMenu } from './UserMenu'

/** What the rail holds, for one hand: a bar and a row of filters that scrolls sideways. */
export const PhoneBar = memo(function PhoneBar({
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
}: Omit<RailProps, 'views'>): ReactNode {
  return (
    <div className="pane:hidden">
      <div className="flex h-10 items-center justify-between">
        <Brand />
        <span className="flex items-center">
          <IconButton label="Go to or do" onClick={onPalette}>
            <Search />
          </IconButton>
          <span className="relative">
            <IconButton
              label={unread === 0 ? 'Notifications' : `Notifications, ${String(unread)} unread`}
              onClick={onNotifications}
            >
              <Bell />
            </IconButton>
            {unread > 0 ? (
              <span aria-hidden className="absolute end-1 top-1 size-2 rounded-full bg-red" />
            ) : null}
          </span>
          <UserMenu onHelp={onHelp} user={user}>
            {user.mayReview ? (
              <>
                <MenuItem icon={<ClipboardCheck />} onSelect={onReview}>
                  Review queue {countText(counts?.review)}
                </MenuItem>
              </>
            ) : null}
            <MenuItem icon={<BarChart3 />} onSelect={onNumbers}>
              My numbers
            </MenuItem>
            <MenuLine />
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
            {...(active === quick ? { ref: bringIntoView } : {})}
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
})

/** The row of filters is longer than a phone is wide: the chosen one is never out of sight. */
const bringIntoView = (pill: HTMLElement | null): void => {
  pill?.scrollIntoView({ block: 'nearest', inline: 'center' })
}
