'use client'

import dynamic from 'next/dynamic'

import { Shimmer } from '../parts/Shimmer'

/** The page in a piece of script of its own: the panel loads it only here. */
export const TriageScreenLoader = dynamic(
  async () => (await import('./TriageScreen')).TriageScreen,
  {
    loading: () => (
      <div aria-busy="true" aria-label="Loading the triage page" className="cw cw-page">
        <Shimmer className="mb-6 h-7 w-40" />
        <Shimmer className="h-96 w-full" />
      </div>
    ),
  },
)
