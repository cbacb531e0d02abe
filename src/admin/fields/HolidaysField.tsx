'use client'

import type { ReactNode } from 'react'

import { X } from 'lucide-react'
import { useState } from 'react'

import { isHolidays } from '@/contracts/isCalendar'

import { FieldFrame } from './FieldFrame'
import { useCheckedField } from '../parts/useCheckedField'

/** Dates without work: of one year, or of every year. */
export const HolidaysField = ({
  path,
  readOnly = false,
}: {
  path: string
  readOnly?: boolean
}): ReactNode => {
  const { problem, setValue, value } = useCheckedField({ check: isHolidays, path })
  const [date, setDate] = useState('')
  const [isYearly, setIsYearly] = useState(false)
  const days = isHolidays(value) === true ? ((value ?? []) as readonly string[]) : []

  return (
    <FieldFrame
      hint="Nobody works on these dates: no clock runs."
      label="Holidays"
      problem={problem}
    >
      {days.length === 0 ? <div className="text-sm text-ink-3">None.</div> : null}
      <ul className="m-0 flex list-none flex-wrap gap-1.5 p-0">
        {days.map((day) => (
          <li className="cw-chip inline-flex items-center gap-1 !cursor-default" key={day}>
            {wordsOf(day)}
            {readOnly ? null : (
              <button
                aria-label={`Remove ${wordsOf(day)}`}
                className="inline-flex size-6 cursor-pointer items-center justify-center rounded-full border-0 bg-transparent p-0 text-ink-3 hover:text-ink"
                onClick={() => setValue(days.filter((one) => one !== day))}
                type="button"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <div className="flex flex-wrap items-center gap-3 text-sm">
          <input
            aria-label="Date of the holiday"
            className="cw-input !w-auto"
            onChange={({ target }) => setDate(target.value)}
            type="date"
            value={date}
          />
          <label className="flex items-center gap-2">
            <input
              checked={isYearly}
              className="size-4 accent-accent"
              onChange={({ target }) => setIsYearly(target.checked)}
              type="checkbox"
            />
            Every year
          </label>
          <button
            className="cw-button"
            disabled={date === ''}
            onClick={() => {
              const day = isYearly ? date.slice(5) : date
              if (!days.includes(day)) setValue([...days, day].toSorted())
              setDate('')
            }}
            type="button"
          >
            Add
          </button>
        </div>
      )}
    </FieldFrame>
  )
}

/** `2026-12-25` → `25 Dec 2026`, `12-25` → `25 Dec, every year`. */
const wordsOf = (day: string): string => {
  const isYearly = day.length === 5
  const text = new Date(`${isYearly ? `2024-${day}` : day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(isYearly ? {} : { year: 'numeric' }),
  })

  return isYearly ? `${text}, every year` : text
}
