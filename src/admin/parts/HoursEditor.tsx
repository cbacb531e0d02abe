'use client'

import type { ReactNode } from 'react'

import { Plus, X } from 'lucide-react'

import type { WeekHours } from './weekHours'

import { addSpan, dropSpan, setSpan, weekdayNames } from './weekHours'

/** Hours of a week, day by day: as many spans as a day has, so that a break is the gap between two. */
export const HoursEditor = ({
  hours,
  onChange,
}: {
  hours: WeekHours
  onChange: (hours: WeekHours) => void
}): ReactNode => (
  <ul className="m-0 flex list-none flex-col gap-1.5 p-0 text-sm">
    {weekdayNames.map((name, at) => {
      const day = String(at + 1)
      const spans = hours[day] ?? []

      return (
        <li
          className="grid grid-cols-1 items-baseline gap-x-2 gap-y-1 @min-[640px]:grid-cols-[6rem_minmax(0,1fr)]"
          key={day}
        >
          <span className="text-ink-2">{name}</span>
          <div className="flex flex-wrap items-center gap-2">
            {spans.length === 0 ? <span className="text-ink-3">closed</span> : null}
            {spans.map((span, place) => (
              <span className="inline-flex items-center gap-1" key={place}>
                {(['from', 'to'] as const).map((end, side) => (
                  <span className="inline-flex items-center gap-1" key={end}>
                    {end === 'to' ? <span className="text-ink-3">to</span> : null}
                    <input
                      aria-label={`${name}, ${end}${spans.length > 1 ? `, part ${String(place + 1)}` : ''}`}
                      className="cw-input !w-auto !py-1"
                      onChange={({ target }) => {
                        if (target.value !== '') {
                          onChange(setSpan({ day, end, hours, place, time: target.value }))
                        }
                      }}
                      type="time"
                      // The end of a day is written 24:00, which no time field can show.
                      value={span[side] === '24:00' ? '00:00' : span[side]}
                    />
                  </span>
                ))}
                <button
                  aria-label={`Remove ${span[0]} to ${span[1]} on ${name}`}
                  className="inline-flex size-7 cursor-pointer items-center justify-center rounded-md border-0 bg-transparent text-ink-3 hover:bg-hover hover:text-ink"
                  onClick={() => onChange(dropSpan({ day, hours, place }))}
                  type="button"
                >
                  <X aria-hidden className="size-3.5" />
                </button>
              </span>
            ))}
            <button
              aria-label={`Add hours on ${name}`}
              className="cw-chip"
              onClick={() => onChange(addSpan({ day, hours }))}
              title={`Add hours on ${name}`}
              type="button"
            >
              <Plus aria-hidden className="size-3.5" /> {spans.length === 0 ? 'Hours' : null}
            </button>
          </div>
        </li>
      )
    })}
  </ul>
)
