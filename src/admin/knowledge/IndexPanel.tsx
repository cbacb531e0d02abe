'use client'

import type { ReactNode } from 'react'

import { useEffect, useState } from 'react'

import { callApi } from '../api/callApi'

type IndexState = {
  readonly articles: number
  readonly done: number
  readonly model: string
  readonly passages: number
  readonly waiting: number
}

const everyMs = 3000

/** How far search has read the articles; counts on while a new embedding model or many changes are worked off. */
export const IndexPanel = (): ReactNode => {
  const [state, setState] = useState<IndexState | null>(null)
  const [error, setError] = useState(false)

  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = async (): Promise<void> => {
      try {
        const next = await callApi<IndexState>('/api/knowledge/index', { signal: stop.signal })
        setState(next)
        setError(false)
      } catch {
        if (!stop.signal.aborted) setError(true)
      }

      if (!stop.signal.aborted) timer = setTimeout(() => void read(), everyMs)
    }
    void read()

    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [])

  if (error || state === null) {
    return error ? (
      <div className="mb-4 text-sm text-bad">The state of the index could not be read.</div>
    ) : null
  }

  const { articles, done, model, passages, waiting } = state
  const isDone = done === articles && waiting === 0

  return (
    <section aria-label="Index" className="mb-4 grid gap-1 text-sm text-ink-2">
      <span>
        {isDone ? `All ${String(articles)}` : `${String(done)} of ${String(articles)}`} articles are
        indexed: {passages.toLocaleString()} passages, embedded by {model}.
        {waiting > 0 ? ` ${String(waiting)} wait.` : ''}
      </span>
      {isDone ? null : (
        <progress
          aria-label="Articles indexed"
          className="h-2 w-full max-w-md"
          max={Math.max(1, articles)}
          value={done}
        />
      )}
    </section>
  )
}
