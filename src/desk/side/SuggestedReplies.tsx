'use client'

import type { ReactNode } from 'react'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { Button } from '@/ui/Button'
import { Skeleton } from '@/ui/Skeleton'

import { offerText } from '../composer/editor/offerText'
import { callApi } from '../data/api'
import { useDwelled } from '../useDwelled'
import { TryAgain } from './TryAgain'

type Suggestion = {
  readonly articleSlug: string
  readonly articleTitle: string
  readonly confidence: number
  readonly text: string
}

/** From here on the article answers; below, it is a place to read on. */
const sure = 0.5

/** Replies made of the sentences of public articles, best first, each with the article it comes from (F, H5). */
export const SuggestedReplies = ({ caseId, rev }: { caseId: string; rev: number }): ReactNode => {
  const query = useQuery({
    enabled: useDwelled(),
    queryFn: ({ signal }) =>
      callApi<{ suggestions: readonly Suggestion[] }>(`/cases/${caseId}/suggestions`, {
        area: 'copilot',
        signal,
      }),
    queryKey: ['suggestions', caseId, rev],
    staleTime: 60_000,
  })

  if (query.isPending) {
    return <Skeleton className="h-16" />
  }

  if (query.isError) {
    return <TryAgain query={query} />
  }

  return query.data.suggestions.length === 0 ? (
    <p className="text-ink-2">No article answers the last question.</p>
  ) : (
    <ul className="flex flex-col gap-2">
      {query.data.suggestions.map((suggestion) => (
        <li key={suggestion.articleSlug}>
          <Card suggestion={suggestion} />
        </li>
      ))}
    </ul>
  )
}

const Card = ({
  suggestion: { articleSlug, articleTitle, confidence, text },
}: {
  suggestion: Suggestion
}): ReactNode => {
  const [said, setSaid] = useState('')

  return (
    <div className="rounded-md border border-line px-2.5 py-2">
      <p
        className="max-h-40 overflow-y-auto text-xs break-words whitespace-pre-wrap"
        dir="auto"
        tabIndex={0}
      >
        {text}
      </p>
      <p className="mt-1.5 text-xs text-ink-3">
        {confidence >= sure ? 'From ' : 'Perhaps: '}
        <a
          className="text-accent-text underline"
          dir="auto"
          href={`/help/${articleSlug}`}
          rel="noreferrer"
          target="_blank"
        >
          {articleTitle}
        </a>
        , {Math.round(confidence * 100)} % sure
      </p>
      <div className="mt-1.5 flex flex-wrap items-center gap-2">
        <Button
          onClick={() => {
            setSaid(offerText(text) ? 'It stands in the answer.' : 'Open the answer box first.')
          }}
          size="sm"
        >
          Put into the answer
        </Button>
        <span aria-live="polite" className="text-xs text-ink-3">
          {said}
        </span>
      </div>
    </div>
  )
}
