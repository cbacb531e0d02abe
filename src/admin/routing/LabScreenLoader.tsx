'use client'

import dynamic from 'next/dynamic'

import { Shimmer } from '../parts/Shimmer'

/** The lab in a piece of script of its own: the panel loads it only here. */
export const LabScreenLoader = dynamic(async () => (await import('./LabTabs')).LabTabs, {
  loading: () => (
    <div aria-busy="true" aria-label="Loading the routing lab" className="cw cw-page">
      <Shimmer className="mb-6 h-7 w-56" />
      <Shimmer className="h-96 w-full" />
    </div>
  ),
})
