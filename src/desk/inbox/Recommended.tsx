'use client'

import type { ReactNode } from 'react'

import { useQuery } from '@tanstack/react-query'
import { History } from 'lucide-react'

import type { RecommendedFilter } from '@/contracts/deskAgent'
import type { DeskChoices, InboxFilters } from '@/contracts/desk'

import { noFilters, parseInboxFilters } from '@/contracts/deskFilters'
import { channelLabel } from '@/ui/ChannelMark'

import { callApi } from '../data/api'
import { useChoices } from '../data/queries'
import { languageName } from './languageName'

/** Filters that fit what this person works on, to be had with one click. Nothing where the history says nothing. */
export const Recommended = ({
  onChoose,
}: {
  onChoose: (filters: InboxFilters) => void
}): ReactNode => {
  const choices = useChoices().data
  const found = useQuery({
    queryFn: async ({ signal }) =>
      (await callApi<{ filters: readonly RecommendedFilter[] }>('/recommended-filters', { signal }))
        .filters,
    queryKey: ['recommended-filters'],
    staleTime: 600_000,
  }).data

  return found === undefined || found.length === 0 ? null : (
    <fieldset className="mb-3">
      <legend className="mb-1.5 text-[0.6875rem] font-semibold text-ink-3">
        From what you work on
      </legend>
      <div className="flex flex-wrap gap-1.5">
        {found.map(({ fits, of, query }) => {
          const filters = parseInboxFilters(new URLSearchParams(query))

          return (
            <button
              className="inline-flex h-7 items-center gap-1.5 rounded-full border border-line-strong bg-accent-soft px-2.5 text-xs font-medium text-accent-text hover:border-accent"
              key={query}
              onClick={() => {
                onChoose({ ...noFilters, ...filters })
              }}
              title={`${String(fits)} of your last ${String(of)} cases`}
              type="button"
            >
              <History aria-hidden className="size-3.5" />
              {wordsOf(filters, choices)}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}

const wordsOf = (filters: InboxFilters, choices: DeskChoices | undefined): string =>
  [
    choices?.categories.find(({ id }) => id === filters.categoryId)?.name,
    ...filters.channels.map(channelLabel),
    ...filters.languages.map(languageName),
    ...filters.tiers.map((tier) => `${tier.charAt(0).toUpperCase()}${tier.slice(1)}`),
  ]
    .filter((word) => word !== undefined)
    .join(' · ')
