import { businessMinutesBetween } from './businessMinutesBetween'
import type { BusinessCalendar } from './calendar'
import { slaDueAt } from './slaDueAt'
import type { Pause } from './slaDueAt'

export type SlaClockState = 'breached' | 'ok' | 'warning'

export type SlaClock = {
  readonly dueAt: Date
  readonly isPaused: boolean
  /** The promise was kept or broken for good: the clock no longer runs. */
  readonly isStopped: boolean
  /** Business minutes until due; negative when late. */
  readonly remainingMinutes: number
  readonly state: SlaClockState
}

/**
 * One SLA clock at one moment.
 *
 * `breached` from the first millisecond after `dueAt`; `warning` from the share `warnAtPercent` of the
 * promised minutes on. A stopped clock is judged by when it stopped and never warns.
 */
export const slaClock = (input: {
  readonly calendar: BusinessCalendar
  readonly minutes: number
  readonly now: Date
  readonly pauses: readonly Pause[]
  readonly startedAt: Date
  /** When the promise was kept; null while it is open. */
  readonly stoppedAt: Date | null
  /** 1 to 99; 80 when left out. */
  readonly warnAtPercent?: number
}): SlaClock => {
  const { calendar, minutes, stoppedAt, warnAtPercent = 80 } = input
  const at = stoppedAt ?? input.now
  const dueAt = slaDueAt({ ...input, now: at })
  const isLate = at > dueAt
  const remainingMinutes = isLate
    ? -businessMinutesBetween({ calendar, from: dueAt, to: at })
    : businessMinutesBetween({ calendar, from: at, to: dueAt })
  const isNear = remainingMinutes * 100 <= minutes * (100 - warnAtPercent)
  const open: SlaClockState = isNear ? 'warning' : 'ok'
  return {
    dueAt,
    isPaused:
      stoppedAt === null &&
      input.pauses.some(({ end, start }) => start <= at && (end === null || end > at)),
    isStopped: stoppedAt !== null,
    remainingMinutes,
    state: isLate ? 'breached' : stoppedAt === null ? open : 'ok',
  }
}
