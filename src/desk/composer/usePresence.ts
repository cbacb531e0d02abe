'use client'

import { useEffect, useRef, useState } from 'react'

import type { PersonHere } from '@/contracts/desk'

import { callApi } from '../data/api'
import { onPresence } from '../data/useLive'

const everyMs = 15_000
const none: readonly PersonHere[] = []

/** Tells that this person has the case open or writes, and who else does. */
export const usePresence = ({
  caseId,
  isReplying,
}: {
  caseId: string
  isReplying: boolean
}): readonly PersonHere[] => {
  const [seen, setSeen] = useState<{ caseId: string; others: readonly PersonHere[] } | null>(null)
  const state = useRef<'replying' | 'viewing'>('viewing')
  const tell = useRef<() => void>(() => undefined)

  useEffect(() => {
    let isOver = false

    const say = async (): Promise<void> => {
      if (document.hidden) {
        return
      }

      try {
        const { others } = await callApi<{ others: readonly PersonHere[] }>(
          `/cases/${caseId}/presence`,
          { body: { state: state.current }, method: 'POST' },
        )

        if (!isOver) {
          setSeen({ caseId, others })
        }
      } catch {
        // The next sign of life tries again; a lost line is told elsewhere.
      }
    }

    tell.current = () => void say()
    const timer = setInterval(() => void say(), everyMs)
    const onVisible = (): void => void say()
    document.addEventListener('visibilitychange', onVisible)
    const stop = onPresence((changed) => {
      if (changed === caseId) {
        void say()
      }
    })

    return () => {
      isOver = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onVisible)
      stop()
      // Also while the page closes.
      fetch(`/api/desk/cases/${caseId}/presence`, {
        body: JSON.stringify({ state: 'away' }),
        headers: { 'Content-Type': 'application/json' },
        keepalive: true,
        method: 'POST',
      }).catch(() => undefined)
    }
  }, [caseId])

  // Coming, and beginning or ending to write, is said at once.
  useEffect(() => {
    state.current = isReplying ? 'replying' : 'viewing'
    tell.current()
  }, [caseId, isReplying])

  return seen?.caseId === caseId ? seen.others : none
}
