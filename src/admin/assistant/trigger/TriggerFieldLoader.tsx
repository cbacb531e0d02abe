'use client'

import dynamic from 'next/dynamic'

import { Shimmer } from '../../parts/Shimmer'

/** The form of a trigger in a piece of script of its own: the panel loads it only where a trigger is edited. */
export const TriggerFieldLoader = dynamic(
  async () => (await import('./TriggerField')).TriggerField,
  { loading: () => <Shimmer className="h-72 w-full" /> },
)
