import type { BusinessCalendar } from './calendar'
import { slaClock } from './slaClock'
import type { SlaClock, SlaClockState } from './slaClock'
import type { Pause } from './slaDueAt'
import type { SlaTargets } from './slaTargets'

export type SlaState = {
  readonly firstResponse: null | SlaClock
  readonly nextResponse: null | SlaClock
  readonly resolution: null | SlaClock
  /** The earliest open due time: what lists sort by. Null when nothing is promised or all is kept. */
  readonly dueAt: Date | null
  /** The worst of the clocks. */
  readonly state: SlaClockState
}

const rank: Readonly<Record<SlaClockState, number>> = { breached: 2, ok: 0, warning: 1 }

/** All three SLA clocks of a case at one moment. */
export const slaState = (input: {
  readonly calendar: BusinessCalendar
  readonly firstRespondedAt: Date | null
  readonly now: Date
  readonly pauses: readonly Pause[]
  readonly resolvedAt: Date | null
  readonly startedAt: Date
  readonly targets: SlaTargets
  /** The oldest customer message after our first answer that nobody answered; null when there is none. */
  readonly waitingSince: Date | null
  readonly warnAtPercent?: number
}): SlaState => {
  const { calendar, now, pauses, resolvedAt, targets, waitingSince } = input
  const clock = (minutes: null | number, startedAt: Date | null, stoppedAt: Date | null) =>
    minutes === null || startedAt === null
      ? null
      : slaClock({
          calendar,
          minutes,
          now,
          pauses,
          startedAt,
          stoppedAt,
          ...(input.warnAtPercent === undefined ? {} : { warnAtPercent: input.warnAtPercent }),
        })

  const clocks = {
    // A case that was resolved without an answer needs none any more.
    firstResponse: clock(
      targets.firstResponse,
      input.startedAt,
      input.firstRespondedAt ?? resolvedAt,
    ),
    nextResponse: clock(targets.nextResponse, waitingSince, resolvedAt),
    resolution: clock(targets.resolution, input.startedAt, resolvedAt),
  }
  const all = Object.values(clocks).filter((one) => one !== null)
  const open = all.filter((one) => !one.isStopped)
  return {
    ...clocks,
    dueAt: open.reduce<Date | null>(
      (first, { dueAt }) => (first === null || dueAt < first ? dueAt : first),
      null,
    ),
    state: all.reduce<SlaClockState>(
      (worst, { state }) => (rank[state] > rank[worst] ? state : worst),
      'ok',
    ),
  }
}
