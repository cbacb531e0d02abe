import type { ReactNode } from 'react'

import { Skeleton } from '@/ui/Skeleton'

/** A row that is still to come. */
export const RowSkeleton = (): ReactNode => (
  <div className="flex h-full min-h-[54px] flex-col justify-center gap-2 border-b border-line px-3.5">
    <div className="flex justify-between">
      <Skeleton className="h-3 w-32" />
      <Skeleton className="h-3 w-6" />
    </div>
    <Skeleton className="h-3 w-3/4" />
    <Skeleton className="h-3 w-1/2" />
  </div>
)

export const RowSkeletons = (): ReactNode => (
  <div aria-busy aria-label="Loading cases" className="h-full overflow-hidden" role="status">
    {Array.from({ length: 10 }, (_, at) => (
      <div className="h-[82px]" key={at}>
        <RowSkeleton />
      </div>
    ))}
  </div>
)
