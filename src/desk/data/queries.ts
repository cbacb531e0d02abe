'use client'

import type {
  InfiniteData,
  QueryClient,
  UseInfiniteQueryResult,
  UseQueryResult,
} from '@tanstack/react-query'

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'

import type {
  CaseDetail,
  DeskChoices,
  InboxCounts,
  InboxFilters,
  InboxPage,
  InboxRow,
  ReviewPage,
} from '@/contracts/desk'

import { inboxParams } from '@/contracts/deskFilters'

import { callApi } from './api'
import { keys } from './keys'

export type InboxData = InfiniteData<InboxPage, null | string>

export const fetchInbox = (
  filters: InboxFilters,
  after: null | string,
  signal?: AbortSignal,
): Promise<InboxPage> => {
  const params = inboxParams(filters)

  if (after !== null) {
    params.set('after', after)
  }

  return callApi<InboxPage>(`/cases?${params.toString()}`, signal === undefined ? {} : { signal })
}

export const useInbox = (filters: InboxFilters): UseInfiniteQueryResult<InboxData> =>
  useInfiniteQuery({
    getNextPageParam: (last: InboxPage) => last.next,
    initialPageParam: null as null | string,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => fetchInbox(filters, pageParam, signal),
    queryKey: keys.inbox(filters),
    // Rows are kept fresh by the stream; a reload on focus would move them under the reader's eyes.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  })

export const useCounts = (): UseQueryResult<InboxCounts> =>
  useQuery({
    queryFn: ({ signal }) => callApi<InboxCounts>('/counts', { signal }),
    queryKey: keys.counts,
    staleTime: 15_000,
  })

const caseOptions = (
  number: string,
): {
  queryFn: (context: { signal: AbortSignal }) => Promise<CaseDetail>
  queryKey: ReturnType<typeof keys.case>
  staleTime: number
} => ({
  queryFn: ({ signal }) => callApi<CaseDetail>(`/cases/${encodeURIComponent(number)}`, { signal }),
  queryKey: keys.case(number),
  staleTime: 20_000,
})

/** Milliseconds that an open case has for what it still draws and asks for, before the next one is read. */
const settling = 150

/**
 * Reads a case before it is asked for. A failure is told when somebody opens it.
 *
 * @param after The case that is open: it comes first, and the two do not wait for each other at the server.
 * @returns Whether it could be read.
 */
export const readAhead = (
  client: QueryClient,
  number: string,
  after: null | string = null,
): Promise<boolean> => {
  const isOpen: Promise<unknown> =
    after === null
      ? Promise.resolve()
      : client
          .query(caseOptions(after))
          .then(() => new Promise((resolve) => setTimeout(resolve, settling)))

  return isOpen
    .then(() => client.query(caseOptions(number)))
    .then(() => true)
    .catch(() => false)
}

export const useCase = (number: string): UseQueryResult<CaseDetail> => useQuery(caseOptions(number))

export const useChoices = (): UseQueryResult<DeskChoices> =>
  useQuery({
    queryFn: ({ signal }) => callApi<DeskChoices>('/people', { signal }),
    queryKey: keys.choices,
    staleTime: 120_000,
  })

export const useReview = (): UseInfiniteQueryResult<InfiniteData<ReviewPage, null | string>> =>
  useInfiniteQuery({
    getNextPageParam: (last: ReviewPage) => last.next,
    initialPageParam: null as null | string,
    queryFn: ({ pageParam, signal }) =>
      callApi<ReviewPage>(`/review${pageParam === null ? '' : `?after=${pageParam}`}`, { signal }),
    queryKey: keys.review,
    staleTime: 20_000,
  })

/**
 * Drops the lists that are not on the screen: after a change nobody knows which rows still belong into them, and a key
 * pressed right after a filter is meant for a row that does.
 */
export const forgetLists = (client: QueryClient): void => {
  client.removeQueries({ queryKey: ['inbox'], type: 'inactive' })
}

/** Changes rows where they stand, in every list that holds them. */
export const patchRows = (
  client: QueryClient,
  change: (row: InboxRow) => InboxRow | undefined,
): void => {
  client.setQueriesData<InboxData>({ queryKey: ['inbox'] }, (data) =>
    data === undefined
      ? data
      : {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            rows: page.rows.map((row) => change(row) ?? row),
          })),
        },
  )
}
