'use client'

import type { ReactNode } from 'react'

import { ChevronDown } from 'lucide-react'
import { useState } from 'react'

import { cx } from '@/ui/cx'

import { readStored, writeStored } from '../useStored'

/** A part of the details panel that folds; how it was left is how it opens next time. */
export const Section = ({
  children,
  icon,
  isOpenAtFirst = true,
  name,
  title,
}: {
  children: ReactNode
  icon: ReactNode
  isOpenAtFirst?: boolean
  name: string
  title: string
}): ReactNode => {
  const key = `caseway:desk:section:${name}`
  const [chosen, setChosen] = useState(() => {
    const stored = readStored(key)

    return stored === '' ? null : stored === 'open'
  })
  // What is known of the case may come after the panel.
  const isOpen = chosen ?? isOpenAtFirst

  return (
    <section className="border-b border-line">
      <h3>
        <button
          aria-expanded={isOpen}
          className="flex h-10 w-full items-center gap-2 px-4 text-start font-semibold hover:bg-hover [&_svg]:size-4"
          onClick={() => {
            setChosen(!isOpen)
            writeStored(key, isOpen ? 'closed' : 'open')
          }}
          type="button"
        >
          <span className="text-ink-3">{icon}</span>
          <span className="flex-1">{title}</span>
          <ChevronDown
            className={cx('text-ink-3 transition-transform duration-150', !isOpen && '-rotate-90')}
          />
        </button>
      </h3>
      {isOpen ? <div className="px-4 pb-4">{children}</div> : null}
    </section>
  )
}

/** A name and a value on one line. */
export const Fact = ({ children, label }: { children: ReactNode; label: string }): ReactNode => (
  <div className="flex min-h-6 items-baseline gap-3">
    <dt className="w-24 shrink-0 text-xs text-ink-3">{label}</dt>
    <dd className="min-w-0 flex-1 break-words">{children}</dd>
  </div>
)

/** A share between 0 and 1 as a bar with its figure. */
export const Meter = ({
  label,
  tone = 'bg-accent',
  value,
}: {
  label: string
  tone?: string
  value: number
}): ReactNode => (
  <div className="flex items-center gap-2">
    <span
      aria-label={`${label}: ${String(Math.round(value * 100))} %`}
      className="h-1.5 flex-1 overflow-hidden rounded-full bg-slate-soft"
      role="img"
    >
      <span
        className={cx('block h-full rounded-full', tone)}
        style={{ width: `${String(Math.min(100, Math.max(0, value * 100)))}%` }}
      />
    </span>
    <span className="w-9 text-end text-xs text-ink-2 tabular-nums">
      {Math.round(value * 100)} %
    </span>
  </div>
)
