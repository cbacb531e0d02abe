'use client'

import { useEffect, useState } from 'react'

import type { LiveState } from '@/ui/openStream'

import { eventTypes, liveEventTypes } from '@/contracts/events'
import { openStream } from '@/ui/openStream'

export type LiveEvent = {
  readonly caseId: null | string
  readonly subjectId: null | string
  readonly type: string
}

type LiveType = (typeof liveEventTypes)[number]
type Listener = (caseId: string) => void
const liveListeners = new Map<LiveType, Set<Listener>>(
  liveEventTypes.map((type) => [type, new Set()]),
)

const onLive = (type: LiveType, listener: Listener): (() => void) => {
  liveListeners.get(type)?.add(listener)

  return () => {
    liveListeners.get(type)?.delete(listener)
  }
}

/** Hears of people who come to a case, leave it or begin to write. Returns how to stop. */
export const onPresence = (listener: Listener): (() => void) => onLive('case.presence', listener)

/** Hears that colleagues wrote in a text of a case that several write. Returns how to stop. */
export const onCoEdit = (listener: Listener): (() => void) => onLive('case.co-edit', listener)

/**
 * Hands on what the server tells and what concerns the desk; whenever the line stands (again), `onResume` lets the screen
 * re-read what it may have missed.
 */
export const useLive = ({
  onEvent,
  onResume,
}: {
  onEvent: (event: LiveEvent) => void
  onResume: () => void
}): LiveState => {
  const [state, setState] = useState<LiveState>('connecting')

  useEffect(() => {
    const hear = (message: MessageEvent<string>): void => {
      const event = parseEvent(message.data, message.type)

      if (event !== null) {
        onEvent(event)
      }
    }

    return openStream({
      listen: (source) => {
        // The server lost our place (`reset`), or what we may see has changed (`scope`).
        source.addEventListener('reset', onResume)
        source.addEventListener('scope', onResume)

        // Not for the lists: who looks at a case changes nothing on it.
        for (const type of liveEventTypes) {
          source.addEventListener(type, (message: MessageEvent<string>) => {
            const caseId = parseEvent(message.data, message.type)?.caseId ?? null

            if (caseId !== null) {
              liveListeners.get(type)?.forEach((tell) => {
                tell(caseId)
              })
            }
          })
        }

        for (const type of eventTypes) {
          source.addEventListener(type, hear)
        }
      },
      // The first time too: what changed between the page's own reading and this moment was told to nobody.
      onOpen: onResume,
      onState: setState,
    })
  }, [onEvent, onResume])

  return state
}

const parseEvent = (data: string, type: string): LiveEvent | null => {
  try {
    const value = JSON.parse(data) as Partial<LiveEvent>

    return { caseId: value.caseId ?? null, subjectId: value.subjectId ?? null, type }
  } catch {
    return null
  }
}
