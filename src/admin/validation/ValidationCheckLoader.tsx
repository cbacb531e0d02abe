'use client'

import dynamic from 'next/dynamic'

import { Shimmer } from '../parts/Shimmer'

/** The form of a check in a piece of script of its own: the panel loads it only where a rule is edited. */
export const ValidationCheckLoader = dynamic(
  async () => (await import('./ValidationCheckField')).ValidationCheckField,
  { loading: () => <Shimmer className="h-48 w-full" /> },
)
