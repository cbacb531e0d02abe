'use client'

import type { ReactNode } from 'react'

import { useQuery } from '@tanstack/react-query'

import type { SimilarCase } from '@/contracts/desk'

import { RelativeTime } from '@/ui/RelativeTime'
import { Skeleton } from '@/ui/Skeleton'

import { callApi } from '../data/api'
import { keys } from '../data/keys'
import { useDwelled } from '../useDwelled'
import { TryAgain } from './TryAgain'

/** Solved cases that read alike, with the answer that ended each: what worked last time. */
export const SimilarCases = ({ caseId }: { caseId: string }): ReactNode => {
  const query = useQuery({
    enabled: useDwelled(),
    queryFn: ({ signal }) =>
      callApi<readonly SimilarCase[]>(`/cases/${caseId}/similar`, { signal }),
    queryKey: keys.similar(caseId),
    staleTime: 300_000,
  })

  if (query.isPending) {
    return <Skeleton className="h-10" />
  }

  if (query.isError) {
    return <TryAgain query={query} />
  }

  return query.data.length === 0 ? (
    <p className="text-ink-2">No solved case reads like this one.</p>
  ) : (
    <ul className="flex flex-col gap-2">
      {query.data.map(({ answer, id, number, resolvedAt, subject }) => (
        <li className="rounded-md border border-line" key={id}>
          <a
            className="flex flex-col gap-0.5 rounded-md px-2.5 py-1.5 hover:bg-hover"
            href={`/desk/cases/${number}`}
          >
            <span className="truncate font-medium" dir="auto">
              {subject === '' ? 'No subject' : subject}
            </span>
            <span className="flex gap-2 text-xs text-ink-3">
              {number}
              {resolvedAt === null ? null : (
                <RelativeTime at={resolvedAt} className="ms-auto" isAgo />
              )}
            </span>
          </a>
          {answer === null ? null : (
            <details className="border-t border-line">
              <summary className="cursor-pointer px-2.5 py-1 text-xs font-medium text-ink-2 hover:bg-hover">
                What was answered
              </summary>
              <p
                className="px-2.5 pt-0.5 pb-2 text-xs break-words whitespace-pre-wrap text-ink-2"
                dir="auto"
              >
                {answer}
              </p>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
