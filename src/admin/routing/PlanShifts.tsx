'use client'

import type { ReactNode } from 'react'

import { ChevronDown } from 'lucide-react'
import { useState } from 'react'

import type { PlannedShift } from '@/contracts/whatIf'

import { HoursEditor } from '../parts/HoursEditor'
import { Tag } from '../parts/Tag'
import { weekTotal } from '../parts/weekHours'

/** The shifts of the plan: other hours hold for everybody who works in them. */
export const PlanShifts = ({
  now,
  onChange,
  shifts,
}: {
  /** As they are. */
  now: readonly PlannedShift[]
  onChange: (shift: PlannedShift) => void
  shifts: readonly PlannedShift[]
}): ReactNode => {
  const [openId, setOpenId] = useState<null | string>(null)

  return (
    <section aria-label="Shifts">
      <h2 className="cw-h2 !mb-2">Shifts</h2>
      {shifts.length === 0 ? (
        <div className="text-sm text-ink-3">No shifts are kept: availability decides.</div>
      ) : null}
      <ul className="m-0 flex list-none flex-col gap-1.5 p-0">
        {shifts.map((shift) => {
          const isOpen = openId === shift.id
          const before = now.find(({ id }) => id === shift.id)
          const isChanged = JSON.stringify(before?.hours) !== JSON.stringify(shift.hours)

          return (
            <li className="cw-panel" key={shift.id}>
              <button
                aria-expanded={isOpen}
                className="flex w-full min-w-0 cursor-pointer items-center gap-3 border-0 bg-transparent px-3 py-2 text-start text-ink"
                onClick={() => setOpenId(isOpen ? null : shift.id)}
                type="button"
              >
                <span className="min-w-0 flex-1">
                  <span className="font-medium">{shift.name}</span>{' '}
                  <span className="text-xs text-ink-3">
                    {shift.timezone}, {weekTotal(shift.hours)} h a week
                  </span>
                </span>
                {isChanged ? <Tag tone="warn">changed</Tag> : null}
                <ChevronDown
                  aria-hidden
                  className={`size-4 shrink-0 text-ink-3 transition-transform ${isOpen ? 'rotate-180' : ''}`}
                />
              </button>
              {isOpen ? (
                <div className="border-t border-line p-3">
                  <HoursEditor
                    hours={shift.hours}
                    onChange={(hours) => onChange({ ...shift, hours })}
                  />
                </div>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
