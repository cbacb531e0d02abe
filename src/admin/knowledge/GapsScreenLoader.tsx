'use client'

import dynamic from 'next/dynamic'

import { GapsSkeleton } from './GapsSkeleton'

/** The page in a piece of script of its own: the panel loads it only here. */
export const GapsScreenLoader = dynamic(async () => (await import('./GapsScreen')).GapsScreen, {
  loading: () => <GapsSkeleton />,
})
