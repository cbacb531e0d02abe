'use client'

import type { ReactNode } from 'react'

import type { WeekHours } from '../parts/weekHours'

import { isWeekHours } from '@/contracts/isCalendar'

import { HoursEditor } from '../parts/HoursEditor'
import { weekTotal } from '../parts/weekHours'
import { useCheckedField } from '../parts/useCheckedField'
import { FieldFrame } from './FieldFrame'

/** The hours of a week, day by day instead of as JSON. */
export const HoursField = ({
  path,
  readOnly = false,
}: {
  path: string
  readOnly?: boolean
}): ReactNode => {
  const { problem, setValue, value } = useCheckedField({ check: isWeekHours, path })
  // Hours with a wrong time are shown, so that they can be mended; what is no week at all is not.
  const hours = isWeek(value) ? value : {}

  return (
    <FieldFrame
      hint={`${String(weekTotal(hours))} hours a week, on the clock of the time zone above. A break is the gap between two spans.`}
      label="Hours"
      problem={problem}
    >
      <fieldset className="m-0 border-0 p-0" disabled={readOnly}>
        <HoursEditor hours={hours} onChange={setValue} />
      </fieldset>
    </FieldFrame>
  )
}

const isWeek = (value: unknown): value is WeekHours =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (spans) => Array.isArray(spans) && spans.every((span) => Array.isArray(span)),
  )
