'use client'

import type { ReactNode } from 'react'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { MyNumbers, NumberPeriod } from '@/contracts/deskAgent'

import { numberMetrics, numberPeriods } from '@/contracts/deskAgent'
import { cx } from '@/ui/cx'
import { ErrorState } from '@/ui/ErrorState'
import { Skeleton } from '@/ui/Skeleton'

import { agentKeys } from '../data/agentKeys'
import { callApi, tellError } from '../data/api'
import { MetricCard } from './MetricCard'
import { Tips } from './Tips'

const periodNames: Readonly<Record<NumberPeriod, string>> = {
  day: 'By day',
  month: 'By month',
  week: 'By week',
}

/** One's own figures, seen by nobody else here: against one's own past, and the middle of the team. */
export const NumbersPane = ({ top }: { top: ReactNode }): ReactNode => {
  const [period, setPeriod] = useState<NumberPeriod>('week')
  const numbers = useQuery({
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => callApi<MyNumbers>(`/numbers?period=${period}`, { signal }),
    queryKey: agentKeys.numbers(period),
    staleTime: 60_000,
  })

  return (
    <main className="min-h-0 min-w-0 flex-1 overflow-y-auto bg-sunken">
      <div className="px-3 pt-2.5 pane:hidden">{top}</div>
      <div className="mx-auto max-w-5xl px-4 py-5 pane:px-8 pane:py-8">
        <div className="mb-5 flex flex-wrap items-end gap-3">
          <div className="min-w-0 basis-full pane:flex-1 pane:basis-0">
            <h1 className="text-lg font-semibold">My numbers</h1>
            <p className="mt-0.5 max-w-xl text-ink-2">
              Beside your own average before. The line of the team is the median of at least three
              colleagues; nobody is ranked.
            </p>
          </div>
          <div className="inline-flex rounded-md border border-line-strong bg-surface p-0.5">
            {numberPeriods.map((one) => (
              <button
                aria-pressed={one === period}
                className={cx(
                  'h-7 rounded px-2.5 text-xs font-medium',
                  one === period ? 'bg-accent-soft text-accent-text' : 'text-ink-2 hover:bg-hover',
                )}
                key={one}
                onClick={() => {
                  setPeriod(one)
                }}
                type="button"
              >
                {periodNames[one]}
              </button>
            ))}
          </div>
        </div>
        {numbers.isError ? (
          <ErrorState
            detail={tellError(numbers.error)}
            onRetry={() => void numbers.refetch()}
            title="The numbers did not load"
          />
        ) : numbers.isPending ? (
          <div aria-busy className="grid gap-4 pane:grid-cols-2" role="status">
            {numberMetrics.map((metric) => (
              <Skeleton className="h-56 w-full" key={metric} />
            ))}
          </div>
        ) : (
          <>
            <div className="grid gap-4 pane:grid-cols-2">
              {numberMetrics.map((metric) => (
                <MetricCard
                  key={metric}
                  metric={metric}
                  period={numbers.data.period}
                  series={numbers.data.metrics[metric]}
                  starts={numbers.data.starts}
                />
              ))}
            </div>
            <Tips tips={numbers.data.tips} />
          </>
        )}
      </div>
    </main>
  )
}
