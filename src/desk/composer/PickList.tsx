'use client'

import type { ReactNode } from 'react'

import { cx } from '@/ui/cx'

import type { Pick } from './usePicks'

/** What `/` and `@` offer, above the box. The box keeps the focus; arrows move, Enter or Tab takes. */
export const PickList = ({
  at,
  label,
  onChoose,
  picks,
}: {
  at: number
  label: string
  onChoose: (index: number) => void
  picks: readonly Pick[]
}): ReactNode => (
  <ul
    aria-label={label}
    className="absolute inset-x-0 bottom-full z-20 mb-1.5 max-h-72 animate-appear overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-2"
    id="composer-picks"
    role="listbox"
  >
    {picks.map((pick, index) => (
      <li
        aria-selected={index === at}
        className={cx(
          'flex w-full cursor-default items-baseline gap-2 rounded-md px-2 py-1.5 text-start hover:bg-hover',
          index === at && 'bg-selected',
        )}
        id={`composer-pick-${String(index)}`}
        key={pick.id}
        onMouseDown={(event) => {
          // Before the box loses the focus.
          event.preventDefault()
          onChoose(index)
        }}
        role="option"
      >
        <span className="self-center text-ink-3 [&_svg]:size-3.5">{pick.icon}</span>
        <span className="shrink-0 font-medium">{pick.name}</span>
        {pick.hint === '' ? null : (
          <span className="shrink-0 text-xs text-accent-text">{pick.hint}</span>
        )}
        <span className="min-w-0 flex-1 truncate text-xs text-ink-3" dir="auto">
          {pick.about}
        </span>
      </li>
    ))}
  </ul>
)
