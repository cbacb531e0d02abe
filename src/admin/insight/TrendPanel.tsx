'use client'

import type { ReactNode } from 'react'

import type { KpiCard } from '@/queries/insight/board'

import { LazyTrendChart } from '../charts/lazy'
import { formatKpi, kpiLabels, kpiMeanings } from './formatKpi'

/** The chosen KPI day by day, with its limit. The same figures stand in a table for those who cannot see the chart. */
export const TrendPanel = ({ card }: { card: KpiCard }): ReactNode => {
  const limit = card.thresholds[0]?.limit ?? null

  return (
    <section aria-label={`${kpiLabels[card.name]}, last 30 days`} className="cw-panel mt-4 p-4">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="cw-h2">{kpiLabels[card.name]}, last 30 days</h2>
        <span className="text-xs text-ink-3">
          {kpiMeanings[card.name]}
          {card.name === 'uptime' && card.slice === 'all' ? ' (for everything together)' : ''}
        </span>
      </div>
      <div>
        <LazyTrendChart
          format={(value) => formatKpi(card.name, value)}
          label={kpiLabels[card.name]}
          limit={limit}
          points={card.trend}
        />
      </div>
      {/* A table ignores the height that hides it; the box around it does not. */}
      <div className="sr-only">
        <table>
          <caption>{kpiLabels[card.name]} by day</caption>
          <tbody>
            {card.trend.map(({ day, value }) => (
              <tr key={day}>
                <th scope="row">{day}</th>
                <td>{formatKpi(card.name, value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
