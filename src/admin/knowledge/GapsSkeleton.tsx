import type { ReactNode } from 'react'

import { Shimmer } from '../parts/Shimmer'

export const GapsSkeleton = (): ReactNode => (
  <div aria-busy="true" aria-label="Loading the gaps" className="cw cw-page" role="status">
    <Shimmer className="mb-6 h-7 w-56" />
    <Shimmer className="mb-3 h-24 w-full" />
    <Shimmer className="mb-3 h-24 w-full" />
    <Shimmer className="h-24 w-full" />
  </div>
)
