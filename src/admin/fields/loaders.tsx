'use client'

import dynamic from 'next/dynamic'

import { Shimmer } from '../parts/Shimmer'

const loading = (): React.ReactNode => <Shimmer className="h-40 w-full" />

// In pieces of script of their own: the panel loads them only where such a record is edited.
export const ConditionsLoader = dynamic(
  async () => (await import('./ConditionsField')).ConditionsField,
  { loading },
)
export const HolidaysLoader = dynamic(async () => (await import('./HolidaysField')).HolidaysField, {
  loading,
})
export const HoursLoader = dynamic(async () => (await import('./HoursField')).HoursField, {
  loading,
})
export const SlaTargetsLoader = dynamic(
  async () => (await import('./SlaTargetsField')).SlaTargetsField,
  { loading },
)
