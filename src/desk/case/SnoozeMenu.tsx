'use client'

import type { ReactNode } from 'react'

import { AlarmClock, Sunrise } from 'lucide-react'
import { useState } from 'react'

import { cx } from '@/ui/cx'
import { Menu, MenuItem, MenuLine } from '@/ui/Menu'

import { LaterDialog } from '../LaterDialog'
import { LaterItems } from '../LaterItems'
import { laterText } from '../laterTimes'

/** Puts a case aside until a moment; then it is back and whoever has it is told. A customer's word wakes it sooner. */
export const SnoozeMenu = ({
  isEditable,
  isOpen,
  onOpenChange,
  onSnooze,
  until,
}: {
  isEditable: boolean
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  onSnooze: (until: Date | null) => void
  until: null | string
}): ReactNode => {
  const [isChoosing, setIsChoosing] = useState(false)
  const now = new Date()
  const isSnoozed = until !== null && new Date(until) > now

  return (
    <>
      <Menu
        onOpenChange={onOpenChange}
        open={isOpen}
        trigger={
          <button
            aria-label={isSnoozed ? `Snoozed until ${laterText(until, now)}: change` : 'Snooze'}
            className={cx(
              'inline-flex h-7 items-center gap-1.5 rounded-md px-2 text-xs font-medium hover:bg-hover disabled:opacity-60',
              isSnoozed ? 'bg-violet-soft text-violet' : 'text-ink-2',
            )}
            disabled={!isEditable}
            title="Snooze (h)"
            type="button"
          >
            <AlarmClock aria-hidden className="size-3.5" />
            {isSnoozed ? laterText(until, now) : null}
          </button>
        }
      >
        {isSnoozed ? (
          <>
            <MenuItem
              icon={<Sunrise />}
              onSelect={() => {
                onSnooze(null)
              }}
            >
              Wake up now
            </MenuItem>
            <MenuLine />
          </>
        ) : null}
        <LaterItems
          icon={<AlarmClock />}
          onChoose={onSnooze}
          onOther={() => {
            setIsChoosing(true)
          }}
        />
      </Menu>
      {isChoosing ? (
        <LaterDialog
          action="Snooze"
          onChoose={(at) => {
            setIsChoosing(false)
            onSnooze(at)
          }}
          onClose={() => {
            setIsChoosing(false)
          }}
          title="When shall it come back?"
        />
      ) : null}
    </>
  )
}
