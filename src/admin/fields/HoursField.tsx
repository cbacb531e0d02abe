'use client'

import type { ReactNode } from 'react'

import { useField } from '@payloadcms/ui'

import type { WeekHours } from '../parts/weekHours'

import { isWeekHours } from '@/contracts/isCalendar'

import { HoursEditor } from '../parts/HoursEditor'
import { weekTotal } from '../parts/weekHours'
import { FieldFrame } from './FieldFrame'

/** The hours of a week, day by day instead of as JSON. */
export const HoursField = ({
  path,
  readOnly = false,
}: {
  path: string
  readOnly?: boolean
}): ReactNode => {
  const { errorMessage, setValue, showError, value } = useField<unknown>({ path })
  const problem = isWeekHours(value)
  // Half-changed hours are shown as they are: only what is no week at all is not.
  const hours =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as WeekHours) : {}

  return (
    <FieldFrame
      error={
        problem !== true && value !== undefined
          ? problem
          : showError
            ? (errorMessage ?? null)
            : null
      }
      hint={`${String(weekTotal(hours))} hours a week, on the clock of the time zone above. A break is the gap between two spans.`}
      label="Hours"
    >
      <fieldset className="m-0 border-0 p-0" disabled={readOnly}>
        <HoursEditor hours={hours} onChange={setValue} />
      </fieldset>
    </FieldFrame>
  )
}
