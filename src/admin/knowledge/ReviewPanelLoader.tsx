'use client'

import dynamic from 'next/dynamic'

import { Shimmer } from '../parts/Shimmer'

/** The panel of a reviewed text in a piece of script of its own: the panel loads it only here. */
export const ReviewPanelLoader = dynamic(async () => (await import('./ReviewPanel')).ReviewPanel, {
  loading: () => <Shimmer className="h-20 w-full" />,
})
