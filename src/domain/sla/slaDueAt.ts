import { addBusinessMinutes } from './addBusinessMinutes'
import { businessMinutesBetween } from './businessMinutesBetween'
import type { BusinessCalendar } from './calendar'

/** A stretch in which the clock stood still; `end` null while it still does. */
export type Pause = { readonly end: Date | null; readonly start: Date }

type Input = {
  readonly calendar: BusinessCalendar
  readonly minutes: number
  readonly now: Date
  readonly pauses: readonly Pause[]
  readonly startedAt: Date
}

/** Pauses in order, clipped to after the start, overlapping ones joined, a running one closed at `now`. */
const tidyPauses = ({ now, pauses, startedAt }: Input): readonly { end: Date; start: Date }[] => {
  const tidy: { end: Date; start: Date }[] = []
  const later = (a: Date, b: Date): Date => (a > b ? a : b)
  for (const pause of [...pauses].sort((a, b) => a.start.getTime() - b.start.getTime())) {
    const start = later(pause.start, tidy.at(-1)?.end ?? startedAt)
    const end = pause.end ?? now
    if (end > start) tidy.push({ end, start })
  }
  return tidy
}

/**
 * When so many business minutes without the pauses will have passed. While a pause runs the answer assumes
 * that it ends `now`, so it moves with time.
 */
export const slaDueAt = (input: Input): Date => {
  const { calendar } = input
  let from = input.startedAt
  let left = input.minutes
  for (const pause of tidyPauses(input)) {
    const running = businessMinutesBetween({ calendar, from, to: pause.start })
    if (running >= left) break
    left -= running
    from = pause.end
  }
  return addBusinessMinutes({ calendar, from, minutes: left })
}
