'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import type { ConsoleWatch, PlayedChannel } from '@/queries/console/journey'

import { wordsOf } from '../api/wordsOf'
import { useEvents } from '../live/useEvents'
import { watchPlayed } from './consoleApi'

const quickMs = 400
const calmMs = 5000
/** So long a message is followed closely; then it stands still, and live events are enough. */
const closelyMs = 60_000

/** Follows a played customer: closely while a message is on its way, by live events otherwise. */
export const useWatch = ({
  address,
  channel,
  id,
}: {
  address: null | string
  channel: PlayedChannel
  id: null | string
}): { readonly error: null | string; readonly seen: ConsoleWatch | null } => {
  const [seen, setSeen] = useState<ConsoleWatch | null>(null)
  const [error, setError] = useState<null | string>(null)
  const look = useRef<() => void>(() => undefined)

  useEffect(() => {
    if (address === null) {
      setSeen(null)

      return
    }

    const controller = new AbortController()
    const began = Date.now()
    let timer: ReturnType<typeof setTimeout> | undefined

    const read = async (): Promise<void> => {
      clearTimeout(timer)

      try {
        const next = await watchPlayed({ address, channel, id, signal: controller.signal })
        setSeen(next)
        setError(null)
        const isBusy =
          id !== null && next.journey?.isOver !== true && Date.now() - began < closelyMs
        timer = setTimeout(() => void read(), isBusy ? quickMs : calmMs)
      } catch (problem) {
        if (!controller.signal.aborted) {
          setError(wordsOf(problem, 'The console could not be read.'))
          timer = setTimeout(() => void read(), calmMs)
        }
      }
    }

    setSeen(null)
    look.current = () => void read()
    void read()

    return () => {
      controller.abort()
      clearTimeout(timer)
      look.current = () => undefined
    }
  }, [address, channel, id])

  useEvents(
    ['case.message-added', 'case.changed', 'delivery.changed'],
    useCallback(() => look.current(), []),
  )

  return { error, seen }
}
