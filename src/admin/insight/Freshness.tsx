'use client'

import type { ReactNode } from 'react'

import type { LiveState } from '@/ui/openStream'

import { useTick } from '../live/useTick'

/** How fresh the figures are, in words, and what is wrong when they are not. */
export const Freshness = ({
  arrivedAt,
  error,
  isLoading,
  live,
  onRetry,
  readAt,
}: {
  arrivedAt: null | number
  error: null | string
  isLoading: boolean
  live: LiveState
  onRetry: () => void
  readAt: string
}): ReactNode => {
  const now = useTick(1000)
  const age = now === null || arrivedAt === null ? null : Math.max(0, now - arrivedAt)

  if (error !== null) {
    return (
      <div className="mt-1 flex flex-wrap items-center gap-2 text-sm text-bad" role="alert">
        <span>{error} What you see is from before.</span>
        <button className="cw-button" onClick={onRetry} type="button">
          Try again
        </button>
      </div>
    )
  }

  return (
    <div className="mt-1 flex items-center gap-2 text-sm text-ink-2" role="status">
      <span
        aria-hidden
        className={`size-2 rounded-full ${live === 'live' ? 'bg-good' : live === 'lost' ? 'bg-bad' : 'bg-line-strong'}`}
      />
      <span>{words[live]}</span>
      <span aria-hidden className="text-ink-3">
        ·
      </span>
      <time dateTime={readAt} title={exact(readAt)}>
        {isLoading && age === null
          ? 'reading …'
          : `updated ${age === null ? 'just now' : ago(age)}`}
      </time>
    </div>
  )
}

const words: Readonly<Record<LiveState, string>> = {
  connecting: 'Connecting',
  live: 'Live',
  lost: 'Connection lost, trying again',
}

const ago = (ms: number): string =>
  ms < 2000
    ? 'just now'
    : ms < 60_000
      ? `${String(Math.floor(ms / 1000))} s ago`
      : `${String(Math.floor(ms / 60_000))} min ago`

const exact = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' }).format(
    Date.parse(iso),
  )
