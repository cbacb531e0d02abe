'use client'

import type { ReactNode } from 'react'

import { LineChart } from '@tremor/react'

import type { KpiPoint } from '@/queries/insight/board'

import { Legend } from './Legend'

const colours = ['indigo', 'rose']

/** One figure over thirty days, with the line of its limit when there is one. */
export const TrendChart = ({
  format,
  label,
  limit,
  points,
}: {
  format: (value: number) => string
  label: string
  limit: null | number
  points: readonly KpiPoint[]
}): ReactNode => (
  <>
    {limit === null ? null : <Legend colours={colours} names={[label, 'Threshold']} />}
    <LineChart
      autoMinValue={limit === null}
      categories={limit === null ? [label] : [label, 'Threshold']}
      className="cw-trend h-72"
      colors={colours}
      connectNulls
      curveType="monotone"
      data={points.map(({ day, value }) => ({
        [label]: value,
        day: shortDay.format(Date.parse(`${day}T00:00:00Z`)),
        ...(limit === null ? {} : { Threshold: limit }),
      }))}
      index="day"
      noDataText="Nothing was measured in these thirty days"
      showLegend={false}
      tickGap={28}
      valueFormatter={format}
      yAxisWidth={84}
    />
  </>
)

const shortDay = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' })
