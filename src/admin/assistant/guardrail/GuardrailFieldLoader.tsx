'use client'

import dynamic from 'next/dynamic'

import { Shimmer } from '../../parts/Shimmer'

/** The form of a guardrail in a piece of script of its own: the panel loads it only where one is edited. */
export const GuardrailFieldLoader = dynamic(
  async () => (await import('./GuardrailField')).GuardrailField,
  { loading: () => <Shimmer className="h-72 w-full" /> },
)
