import type { BusinessCalendar } from '../sla/calendar'
import type { Availability, QueueMeasure } from '../vocabulary'

import { businessMinutesBetween } from '../sla/businessMinutesBetween'
import { isOpenAt } from '../sla/isOpenAt'

/** A team's queue at one moment: what nobody has taken, and who could. */
export type TeamQueue = {
  /** When the team works; a team without hours works around the clock. */
  readonly calendar: BusinessCalendar
  /** When the customer who waits longest began to; null in an empty queue. */
  readonly oldestAt: Date | null
  readonly people: readonly {
    readonly availability: Availability
    readonly name: string
    /** Null: no shift is kept, availability alone decides. */
    readonly shift: BusinessCalendar | null
  }[]
  readonly queued: number
}

/**
 * What the thresholds of a queue are held against: cases, working minutes of the team, people who take cases now.
 * While the team does not work nobody has to be there: null, which is neither good nor bad.
 */
export const queueLevels = (
  { calendar, oldestAt, people, queued }: TeamQueue,
  now: Date,
): Readonly<Record<QueueMeasure, null | number>> => ({
  'agents-on-duty': isOpenAt(calendar, now)
    ? people.filter(
        ({ availability, shift }) =>
          availability === 'available' && (shift === null || isOpenAt(shift, now)),
      ).length
    : null,
  'queue-length': queued,
  'queue-oldest':
    oldestAt === null
      ? 0
      : Math.floor(businessMinutesBetween({ calendar, from: oldestAt, to: now })),
})
