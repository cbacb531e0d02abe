import type { ReactNode } from 'react'

import { Shimmer } from '../parts/Shimmer'

export const KpiSkeleton = (): ReactNode => (
  <div aria-busy="true" aria-label="Loading the figures" className="cw cw-page">
    <Shimmer className="mb-6 h-7 w-40" />
    <div className="grid grid-cols-1 gap-4 @min-[560px]:grid-cols-2 @min-[840px]:grid-cols-3">
      {Array.from({ length: 6 }, (_, at) => (
        <Shimmer className="h-40 w-full" key={at} />
      ))}
    </div>
    <Shimmer className="mt-4 h-80 w-full" />
  </div>
)
