import type { ReactNode } from 'react'

import { Skeleton } from '@/ui/Skeleton'

/** The shape of the desk while its script loads. */
export const DeskSkeleton = (): ReactNode => (
  <div aria-busy aria-label="Loading the desk" className="flex h-dvh" role="status">
    <div className="hidden w-14 border-r border-line mid:block mid:w-52 pane:block">
      <div className="flex flex-col gap-3 p-4">
        <Skeleton className="mb-4 h-6 w-full" />
        {Array.from({ length: 6 }, (_, at) => (
          <Skeleton className="h-5 w-full" key={at} />
        ))}
      </div>
    </div>
    <div className="flex-1 border-r border-line bg-surface pane:w-[21.5rem] pane:flex-none wide:w-[22.5rem]">
      <div className="border-b border-line p-4">
        <Skeleton className="h-8" />
      </div>
      {Array.from({ length: 8 }, (_, at) => (
        <div
          className="flex h-[82px] flex-col justify-center gap-2 border-b border-line px-4"
          key={at}
        >
          <Skeleton className="h-3 w-1/2" />
          <Skeleton className="h-3 w-4/5" />
          <Skeleton className="h-3 w-2/3" />
        </div>
      ))}
    </div>
    <div className="hidden flex-1 bg-sunken pane:block" />
  </div>
)
