import type { BusinessCalendar } from '../sla/calendar'
import { isOpenAt } from '../sla/isOpenAt'
import type { Facts } from './conditions'

/**
 * Was anybody open when the message came (requirement E1)? `time.inDepartmentHours` by the hours of the department's
 * team, `time.inHouseHours` by those of any office. Who keeps no hours is always open, as for SLA clocks; hours that
 * cannot be read make the fact null, which fails every comparison, and stop nothing.
 */
export const factsOfHours = ({
  arrivedAt,
  department,
  house,
}: {
  arrivedAt: Date
  /** Null: the department's team keeps no hours. */
  department: BusinessCalendar | null
  /** Of every office. */
  house: readonly BusinessCalendar[]
}): Facts => {
  const offices = house.map((calendar) => isOpen(calendar, arrivedAt))

  return {
    'time.inDepartmentHours': department === null || isOpen(department, arrivedAt),
    'time.inHouseHours':
      offices.length === 0 || offices.includes(true) || (offices.includes(null) ? null : false),
  }
}

const isOpen = (calendar: BusinessCalendar, at: Date): boolean | null => {
  try {
    return isOpenAt(calendar, at)
  } catch (error) {
    // Typed by hand: a time or a time zone that is none.
    if (error instanceof RangeError) return null
    throw error
  }
}
