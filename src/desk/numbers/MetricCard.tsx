import type { ReactNode } from 'react'

import type { MetricSeries, NumberMetric, NumberPeriod } from '@/contracts/deskAgent'

import { averageBefore, metricNames, metricText, periodText } from './metricText'

const height = 84

/** One figure: now, one's own average before, the middle of the team, and the way there. */
export const MetricCard = ({
  metric,
  period,
  series: { mine, team },
  starts,
}: {
  metric: NumberMetric
  period: NumberPeriod
  series: MetricSeries
  starts: readonly string[]
}): ReactNode => {
  const { about, title } = metricNames[metric]
  const most = Math.max(1, ...mine.map((value) => value ?? 0), ...team.map((value) => value ?? 0))
  const label = `${title}, ${String(starts.length)} periods`

  return (
    <section aria-label={title} className="rounded-xl border border-line bg-surface p-4 shadow-1">
      <h2 className="font-semibold">{title}</h2>
      <p className="text-xs text-ink-3">{about}</p>
      <dl className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
        <Figure isMain label={`This ${period}`} text={metricText(metric, mine.at(-1) ?? null)} />
        <Figure label="Your average before" text={metricText(metric, averageBefore(mine))} />
        <Figure label="Team median" text={metricText(metric, averageBefore(team))} />
      </dl>
      <div aria-hidden className="mt-4 flex items-end gap-1" dir="ltr" style={{ height }}>
        {starts.map((start, at) => {
          const value = mine[at] ?? null
          const middle = team[at] ?? null

          return (
            <div
              className="relative h-full flex-1"
              key={start}
              title={`${periodText(period, start)}: ${metricText(metric, value)}${middle === null ? '' : `, team ${metricText(metric, middle)}`}`}
            >
              <div
                className={
                  at === starts.length - 1
                    ? 'absolute inset-x-0 bottom-0 rounded-t-sm bg-accent'
                    : 'absolute inset-x-0 bottom-0 rounded-t-sm bg-accent opacity-45'
                }
                style={{ height: Math.max(value === null ? 0 : 2, ((value ?? 0) / most) * height) }}
              />
              {middle === null ? null : (
                <div
                  className="absolute inset-x-0 h-0.5 bg-ink-2"
                  style={{ bottom: Math.min(height - 2, (middle / most) * height) }}
                />
              )}
            </div>
          )
        })}
      </div>
      <div
        aria-hidden
        className="mt-1.5 flex justify-between text-[0.6875rem] text-ink-3"
        dir="ltr"
      >
        <span>{periodText(period, starts[0] ?? '')}</span>
        <span className="flex items-center gap-3">
          <span className="flex items-center gap-1">
            <i className="size-2 rounded-sm bg-accent" /> you
          </span>
          <span className="flex items-center gap-1">
            <i className="h-0.5 w-3 bg-ink-2" /> team
          </span>
        </span>
        <span>now</span>
      </div>
      <table className="sr-only">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col">You</th>
            <th scope="col">Team median</th>
          </tr>
        </thead>
        <tbody>
          {starts.map((start, at) => (
            <tr key={start}>
              <th scope="row">{periodText(period, start)}</th>
              <td>{metricText(metric, mine[at] ?? null)}</td>
              <td>{metricText(metric, team[at] ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Figure = ({
  isMain = false,
  label,
  text,
}: {
  isMain?: boolean
  label: string
  text: string
}): ReactNode => (
  <div className="flex flex-col-reverse">
    <dt className="text-[0.6875rem] text-ink-3">{label}</dt>
    <dd
      className={
        isMain ? 'text-xl font-semibold tabular-nums' : 'pt-1 font-medium tabular-nums text-ink-2'
      }
    >
      <bdi>{text}</bdi>
    </dd>
  </div>
)
