'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import type { KpiBoard } from '@/queries/insight/board'
import type { LiveState } from '@/ui/openStream'

import { wordsOf } from '../api/wordsOf'
import { useEvents } from '../live/useEvents'

/** Without any event the figures are read again: a worker that stands still must show as stale. */
const readAgainMs = 15_000
/** Several changes at once are read once. */
const gatherMs = 250

export type LiveBoard = {
  readonly board: KpiBoard
  readonly error: null | string
  readonly isLoading: boolean
  readonly live: LiveState
  /** When the figures arrived, by this browser's clock; null for those the page came with. */
  readonly arrivedAt: null | number
  readonly reload: () => void
}

/** The figures of a slice, kept fresh by live events. What is shown stays shown while it is read again. */
export const useKpiBoard = ({
  initial,
  slice,
}: {
  initial: KpiBoard
  slice: string
}): LiveBoard => {
  const [board, setBoard] = useState(initial)
  const [arrivedAt, setArrivedAt] = useState<null | number>(null)
  const [error, setError] = useState<null | string>(null)
  const [isLoading, setIsLoading] = useState(false)
  const shown = useRef(initial.slice)
  const running = useRef<AbortController | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const read = useCallback(async () => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setIsLoading(true)

    try {
      const next = await fetchBoard({ signal: controller.signal, slice })
      setBoard(next)
      setArrivedAt(Date.now())
      setError(null)
      setIsLoading(false)
    } catch (problem) {
      if (!controller.signal.aborted) {
        setError(wordsOf(problem, 'The figures could not be read.'))
        setIsLoading(false)
      }
    }
  }, [slice])

  const readSoon = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = null
      void read()
    }, gatherMs)
  }, [read])

  useEffect(() => {
    setArrivedAt((known) => known ?? Date.now())

    if (slice !== shown.current) {
      shown.current = slice
      void read()
    }

    const again = setInterval(() => void read(), readAgainMs)

    return () => {
      clearInterval(again)
      running.current?.abort()

      if (timer.current !== null) {
        clearTimeout(timer.current)
        timer.current = null
      }
    }
  }, [read, slice])

  const live = useEvents(['kpi.changed', 'alert.changed'], readSoon)

  return { arrivedAt, board, error, isLoading, live, reload: () => void read() }
}

const fetchBoard = async ({
  signal,
  slice,
}: {
  signal: AbortSignal
  slice: string
}): Promise<KpiBoard> => {
  const response = await fetch(`/api/insight/kpis?slice=${encodeURIComponent(slice)}`, {
    headers: { accept: 'application/json' },
    signal,
  })
  const body: unknown = await response.json().catch(() => null)

  if (response.ok) {
    return body as KpiBoard // our own endpoint, typed there
  }

  throw new Error(
    typeof body === 'object' && body !== null && 'detail' in body
      ? String(body.detail)
      : 'The server did not answer as expected.',
  )
}
