'use client'

import dynamic from 'next/dynamic'

import { Shimmer } from '../../parts/Shimmer'

/** The steps of a macro in a piece of script of their own: the panel loads it only where a macro is edited. */
export const MacroStepsLoader = dynamic(
  async () => (await import('./MacroStepsField')).MacroStepsField,
  { loading: () => <Shimmer className="h-32 w-full" /> },
)
