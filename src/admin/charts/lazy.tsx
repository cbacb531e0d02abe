'use client'

import dynamic from 'next/dynamic'

import { Shimmer } from '../parts/Shimmer'

/*
 * The only way to a chart. Everything a view imports is loaded on every page of the panel; behind `dynamic` the
 * charts are loaded where they are drawn, after the figures stand there already.
 */
export const LazySpark = dynamic(async () => (await import('./Spark')).Spark, {
  loading: () => <Shimmer className="h-10 w-full" />,
  ssr: false,
})

export const LazyTrendChart = dynamic(async () => (await import('./TrendChart')).TrendChart, {
  loading: () => <Shimmer className="h-72 w-full" />,
  ssr: false,
})

export const LazyBacklogChart = dynamic(async () => (await import('./BacklogChart')).BacklogChart, {
  loading: () => <Shimmer className="h-72 w-full" />,
  ssr: false,
})

export const LazyWeeksChart = dynamic(async () => (await import('./WeeksChart')).WeeksChart, {
  loading: () => <Shimmer className="h-64 w-full" />,
  ssr: false,
})
