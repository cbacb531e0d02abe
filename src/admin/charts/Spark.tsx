'use client'

import type { ReactNode } from 'react'

import { SparkAreaChart } from '@tremor/react'

import type { KpiPoint } from '@/queries/insight/board'

/** A trend without axes, as wide as its place. Decoration: the figures beside it say the same in words. */
export const Spark = ({ points }: { points: readonly KpiPoint[] }): ReactNode => (
  <div aria-hidden>
    <SparkAreaChart
      autoMinValue
      categories={['value']}
      className="h-10 w-full"
      colors={['indigo']}
      connectNulls
      curveType="monotone"
      data={[...points]}
      index="day"
    />
  </div>
)
