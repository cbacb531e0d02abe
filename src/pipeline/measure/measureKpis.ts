import type { Payload } from 'payload'

import type { Clock } from '@/contracts/ports/clock'

import { publishEvent } from '@/events/publishEvent'
import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn } from '@/lib/sql'

import { checkThresholds } from './checkThresholds'
import { dayKpis } from './dayKpis'
import { liveKpis } from './liveKpis'

/** How many days trends show, and how many of the missing ones one run computes. */
const trendDays = 60
const backfillPerRun = 15
/** A reopened case changes the first-contact resolution of the day it was resolved on, up to seven days later. */
const unsettledDays = 8
const unsettledEveryMinutes = 10

export type MeasureOutcome = { kind: 'changed' | 'unchanged' }

/**
 * Stage 8: recomputes the KPIs of today, the live values of the last thirty days from the days, and the alerts.
 *
 * Days are kept as sums (value and sample), so a run reads only today's rows however many cases there are.
 * Values are keyed by name, period, start and slice: a second run overwrites.
 */
export const measureKpis = async ({
  clock,
  payload,
}: {
  clock: Clock
  payload: Payload
}): Promise<MeasureOutcome> =>
  inTransaction<MeasureOutcome>({
    payload,
    work: async (req) => {
      const now = clock()
      const run = await sqlIn(req)

      for (const day of await daysToCompute({ now, run })) {
        await dayKpis({ day, now, run })
      }

      const changed = await liveKpis({ now, run })
      await checkThresholds({ now, req })

      if (changed > 0) {
        await publishEvent({
          event: {
            caseId: null,
            data: { changed },
            departmentId: null,
            staffId: null,
            subjectId: null,
            type: 'kpi.changed',
          },
          req,
        })
      }

      return { kind: changed > 0 ? 'changed' : 'unchanged' }
    },
  })

const daysToCompute = async ({
  now,
  run,
}: {
  now: Date
  run: Awaited<ReturnType<typeof sqlIn>>
}): Promise<Date[]> => {
  const today = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()))
  const before = (days: number): Date => new Date(today.getTime() - days * 86_400_000)
  const known = await run<{ day: Date | string }>(sql`
    select distinct period_start as day from kpi_values
     where period = 'day' and name = 'backlog' and slice = 'all' and period_start >= ${before(trendDays).toISOString()}`)
  const done = new Set(known.map(({ day }) => new Date(day).getTime()))
  const missing = Array.from({ length: trendDays - 1 }, (_, index) => before(index + 1))
    .filter((day) => !done.has(day.getTime()))
    .slice(0, backfillPerRun)
  const isUnsettledRun =
    now.getUTCMinutes() % unsettledEveryMinutes === 0 && now.getUTCSeconds() < 5
  const unsettled = isUnsettledRun
    ? Array.from({ length: unsettledDays }, (_, index) => before(index + 1))
    : []

  return [today, ...missing, ...unsettled.filter((day) => done.has(day.getTime()))]
}
