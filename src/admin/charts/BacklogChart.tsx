'use client'

import type { ReactNode } from 'react'

import { BarChart } from '@tremor/react'

import { Legend } from './Legend'

const colours = ['indigo', 'emerald', 'amber', 'sky', 'violet', 'rose', 'slate']

/** Open cases per status, stacked by channel. `onPick` gets the status and the channel of the piece that was clicked. */
export const BacklogChart = ({
  channels,
  onPick,
  rows,
}: {
  channels: readonly string[]
  onPick: (status: string, channel: string) => void
  rows: readonly Readonly<Record<string, number | string>>[]
}): ReactNode => (
  <>
    <Legend colours={colours} names={channels} />
    <BarChart
      allowDecimals={false}
      categories={[...channels]}
      className="h-72 [&_.recharts-rectangle]:cursor-pointer"
      colors={colours}
      data={[...rows]}
      index="status"
      layout="vertical"
      onValueChange={(event) => {
        const status = event?.['status']

        if (event?.eventType === 'bar' && typeof status === 'string') {
          onPick(status, event.categoryClicked)
        }
      }}
      showLegend={false}
      stack
      yAxisWidth={88}
    />
  </>
)
