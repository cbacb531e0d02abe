'use client'

import type { ReactNode } from 'react'

import { LineChart } from '@tremor/react'

import { Legend } from './Legend'

const colours = ['indigo', 'amber']

/** Shares by week, 0 to 1, drawn from 0 to 100 %. A week without a message is a gap that the line crosses. */
export const WeeksChart = ({
  names,
  weeks,
}: {
  names: readonly [string, string]
  weeks: readonly { readonly values: readonly [number, number]; readonly week: string }[]
}): ReactNode => (
  <>
    <Legend colours={colours} names={names} />
    <LineChart
      categories={[...names]}
      className="cw-trend h-64"
      colors={colours}
      connectNulls
      curveType="monotone"
      data={weeks.map(({ values: [first, second], week }) => ({
        [names[0]]: first,
        [names[1]]: second,
        week: shortDay.format(Date.parse(`${week}T00:00:00Z`)),
      }))}
      index="week"
      maxValue={1}
      minValue={0}
      showLegend={false}
      tickGap={28}
      valueFormatter={(value) => `${String(Math.round(value * 100))} %`}
      yAxisWidth={56}
    />
  </>
)

const shortDay = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' })
