import type { ReactNode } from 'react'

import { Shimmer } from '../parts/Shimmer'

export const AssistantSkeleton = (): ReactNode => (
  <div aria-busy="true" aria-label="Loading" className="cw cw-page" role="status">
    <Shimmer className="mb-5 h-8 w-56" />
    <Shimmer className="mb-3 h-40 w-full" />
    <Shimmer className="h-64 w-full" />
  </div>
)
