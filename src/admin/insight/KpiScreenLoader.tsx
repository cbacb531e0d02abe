'use client'

import dynamic from 'next/dynamic'

import { KpiSkeleton } from './KpiSkeleton'

/** The screen in a piece of script of its own: the panel loads it only here. */
export const KpiScreenLoader = dynamic(async () => (await import('./KpiScreen')).KpiScreen, {
  loading: () => <KpiSkeleton />,
})
