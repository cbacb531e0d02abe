'use client'

import dynamic from 'next/dynamic'

import { AssistantSkeleton } from './AssistantSkeleton'

/** The page in a piece of script of its own: the panel loads it only here. */
export const AssistantScreenLoader = dynamic(
  async () => (await import('./AssistantScreen')).AssistantScreen,
  { loading: () => <AssistantSkeleton /> },
)
