'use client'

import type { ReactNode } from 'react'

import { useQuery } from '@tanstack/react-query'

import type { NextAction } from '@/domain/copilot/nextActions'

import { Skeleton } from '@/ui/Skeleton'
import { dateText } from '@/ui/timeText'

import { callApi } from '../data/api'
import { useDwelled } from '../useDwelled'
import { TryAgain } from './TryAgain'

type Answer = { readonly actions: readonly NextAction[]; readonly customer: readonly string[] }

/** What to do next and why, and the customer in a few sentences. Asked again when the case has changed. */
export const Outlook = ({ caseId, rev }: { caseId: string; rev: number }): ReactNode => {
  const query = useQuery({
    enabled: useDwelled(),
    queryFn: ({ signal }) =>
      callApi<Answer>(`/cases/${caseId}/outlook`, { area: 'copilot', signal }),
    queryKey: ['outlook', caseId, rev],
    staleTime: 60_000,
  })

  if (query.isPending) {
    return <Skeleton className="mt-2 h-12" />
  }

  if (query.isError) {
    return <TryAgain className="mt-2" query={query} />
  }

  const { actions, customer } = query.data

  return (
    <>
      {actions.length === 0 ? null : (
        <>
          <h3 className="mt-3 mb-1 text-xs font-semibold text-ink-2">Next step</h3>
          <ol className="flex flex-col gap-1">
            {actions.map(({ action, label, why }) => (
              <li key={action}>
                <span className="font-medium">{label}</span>
                <span className="block text-xs text-ink-3">{why}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      <h3 className="mt-3 mb-1 text-xs font-semibold text-ink-2">This customer</h3>
      <p className="text-xs text-ink-2">
        {customer.join(' ').replaceAll(/\d{4}-\d{2}-\d{2}/gu, (day) => dateText(day))}
      </p>
    </>
  )
}
