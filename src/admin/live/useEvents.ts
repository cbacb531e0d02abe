'use client'

import { useEffect, useRef, useState } from 'react'

import type { EventType } from '@/contracts/events'

export type LiveState = 'connecting' | 'live' | 'lost'

/** Short breaks mend themselves: only after this the person is told. */
const patienceMs = 4000
const retryMs = 5000

/**
 * Calls `onEvent` for each live event of these types, and once after a break, since events may have been missed.
 * The browser reconnects by itself and resumes after the last event.
 */
export const useEvents = (types: readonly EventType[], onEvent: () => void): LiveState => {
  const [state, setState] = useState<LiveState>('connecting')
  const handler = useRef(onEvent)
  const key = types.join(' ')

  useEffect(() => {
    handler.current = onEvent
  }, [onEvent])

  useEffect(() => {
    let source: EventSource | null = null
    let patience: ReturnType<typeof setTimeout> | undefined
    let retry: ReturnType<typeof setTimeout> | undefined
    let wasLost = false
    const hear = (): void => handler.current()

    const open = (): void => {
      source = new EventSource('/api/stream')
      source.onopen = () => {
        clearTimeout(patience)
        patience = undefined
        setState('live')

        if (wasLost) {
          wasLost = false
          hear()
        }
      }
      source.onerror = () => {
        wasLost = true
        patience ??= setTimeout(() => setState('lost'), patienceMs)

        // CLOSED: the server refused; the browser does not try again by itself.
        if (source?.readyState === EventSource.CLOSED) {
          clearTimeout(retry)
          retry = setTimeout(open, retryMs)
        }
      }

      for (const type of key.split(' ')) {
        source.addEventListener(type, hear)
      }
    }

    open()

    return () => {
      source?.close()
      clearTimeout(patience)
      clearTimeout(retry)
    }
  }, [key])

  return state
}
