'use client'

import { useEffect, useRef, useState } from 'react'

import type { EventType } from '@/contracts/events'
import type { LiveState } from '@/ui/openStream'

import { openStream } from '@/ui/openStream'

/** Calls `onEvent` for each live event of these types, and once after a break, since events may have been missed. */
export const useEvents = (types: readonly EventType[], onEvent: () => void): LiveState => {
  const [state, setState] = useState<LiveState>('connecting')
  const handler = useRef(onEvent)
  const key = types.join(' ')

  useEffect(() => {
    handler.current = onEvent
  }, [onEvent])

  useEffect(() => {
    const hear = (): void => handler.current()

    return openStream({
      listen: (source) => {
        for (const type of key.split(' ')) {
          source.addEventListener(type, hear)
        }
      },
      onOpen: (isAfterBreak) => {
        if (isAfterBreak) hear()
      },
      onState: setState,
    })
  }, [key])

  return state
}
