'use client'

import type { ReactNode } from 'react'

import { ChevronRight } from 'lucide-react'
import { useState } from 'react'

import type { CaseEventView } from '@/contracts/desk'

import { cx } from '@/ui/cx'
import { RelativeTime } from '@/ui/RelativeTime'

import { describeEvent } from '../describeEvent'

const mostOpen = 2

/** What happened between two messages: one quiet line, more on a click. */
export const EventLines = ({ events }: { events: readonly CaseEventView[] }): ReactNode => {
  const [isOpen, setIsOpen] = useState(false)
  const shown = isOpen || events.length <= mostOpen ? events : events.slice(-1)
  const folded = events.length - shown.length

  return (
    <ul className="flex flex-col gap-1 py-0.5 text-xs text-ink-2">
      {events.length > mostOpen ? (
        <li>
          <button
            aria-expanded={isOpen}
            className="inline-flex items-center gap-1 rounded font-medium text-ink-3 hover:text-ink"
            onClick={() => {
              setIsOpen(!isOpen)
            }}
            type="button"
          >
            <ChevronRight className={cx('size-3.5 transition-transform', isOpen && 'rotate-90')} />
            {isOpen ? 'Fold' : `${String(folded)} earlier ${folded === 1 ? 'step' : 'steps'}`}
          </button>
        </li>
      ) : null}
      {shown.map((event) => {
        const { reason, text } = describeEvent(event)

        return (
          <li className="flex items-baseline gap-2 ps-1" key={event.id}>
            <span
              aria-hidden
              className="size-1.5 shrink-0 translate-y-[-1px] rounded-full bg-line-strong"
            />
            <span className="min-w-0">
              {text}
              {reason === null ? '' : `: ${reason}`}
            </span>
            <RelativeTime at={event.createdAt} className="ms-auto shrink-0 text-ink-3" isAgo />
          </li>
        )
      })}
    </ul>
  )
}
