'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'

import type { SharedDraft } from '@/contracts/desk'

import { showToast } from '@/ui/toasts'

import type { ComposerMode } from '../sendMessage'
import type { TogetherState } from './together'

import { callApi } from '../../data/api'
import { keys } from '../../data/keys'
import { onCoEdit } from '../../data/useLive'
import { readStored, writeStored } from '../../useStored'

export type TogetherControl = {
  /** Sent: the text goes for everybody. */
  readonly end: () => void
  /** Somebody else's text that one may join; null when there is none or one is in it. */
  readonly invitation: null | SharedDraft
  /** One writes alone, or what the others wrote stands in the box. */
  readonly isReady: boolean
  readonly join: () => void
  readonly leave: () => void
  /** Who else is in it now. */
  readonly people: readonly string[]
  readonly start: () => void
  /** Null: one writes alone. */
  readonly state: null | TogetherState
}

type Session = { readonly draftId: null | string; readonly isStart: boolean }

/** Writing one text with others: begin, join, leave; a reload comes back into it. */
export const useTogether = ({
  caseId,
  isOn,
  mode,
  name,
  onEnded,
  storageKey,
}: {
  caseId: string
  isOn: boolean
  mode: ComposerMode
  name: string
  /** The text is gone for everybody. `isUnsaved`: keep what stands here. */
  onEnded: (isUnsaved: boolean) => void
  storageKey: string
}): TogetherControl => {
  const key = `${storageKey}:together`
  const client = useQueryClient()
  const [session, setSession] = useState<null | Session>(() => {
    const draftId = readStored(key)

    return draftId === '' ? null : { draftId, isStart: false }
  })
  const [people, setPeople] = useState<readonly string[]>([])
  const [isIn, setIsIn] = useState(false)
  const latest = useRef({ draftId: session?.draftId ?? null, onEnded })

  useEffect(() => {
    latest.current.onEnded = onEnded
  })

  const found = useQuery({
    enabled: isOn && mode !== 'forward',
    queryFn: ({ signal }) =>
      callApi<readonly SharedDraft[]>(`/cases/${caseId}/together`, { signal }),
    queryKey: keys.together(caseId),
    staleTime: 0,
  }).data

  useEffect(
    () =>
      onCoEdit((changed) => {
        // Within a text its own exchange tells all there is to know.
        if (changed === caseId && latest.current.draftId === null) {
          void client.invalidateQueries({ queryKey: keys.together(caseId) })
        }
      }),
    [caseId, client],
  )

  const enter = (next: null | Session): void => {
    latest.current.draftId = next?.draftId ?? null
    writeStored(key, next?.draftId ?? '')
    setPeople([])
    setIsIn(false)
    setSession(next)
    void client.invalidateQueries({ queryKey: keys.together(caseId) })
  }
  const enterRef = useRef(enter)
  useEffect(() => {
    enterRef.current = enter
  })

  const state = useMemo(
    () =>
      session === null || mode === 'forward'
        ? null
        : {
            name,
            of: {
              caseId,
              draftId: session.draftId,
              isStart: session.isStart,
              mode,
              onDraft: (draftId: string) => {
                latest.current.draftId = draftId
                writeStored(key, draftId)
              },
              onEnded: (isUnsaved: boolean) => {
                enterRef.current(null)
                latest.current.onEnded(isUnsaved)
                showToast({
                  detail: isUnsaved
                    ? 'What you wrote last had not reached it and stands in your box.'
                    : 'A colleague sent it or put it away.',
                  title: 'The text you wrote together is done',
                  tone: 'good',
                })
              },
              onPeople: setPeople,
              onReady: () => {
                setIsIn(true)
              },
              storageKey,
            },
          },
    [caseId, key, mode, name, session, storageKey],
  )
  const open = found?.find((draft) => draft.mode === mode) ?? null

  return {
    end: () => {
      const { draftId } = latest.current
      enter(null)

      if (draftId !== null) {
        void callApi(`/cases/${caseId}/together/end`, { body: { draftId }, method: 'POST' })
          .catch(() => undefined)
          .then(() => client.invalidateQueries({ queryKey: keys.together(caseId) }))
      }
    },
    invitation: session === null && isOn ? open : null,
    isReady: state === null || isIn,
    join: () => {
      if (open !== null) {
        enter({ draftId: open.id, isStart: false })
      }
    },
    leave: () => {
      enter(null)
      latest.current.onEnded(false)
    },
    people,
    start: () => {
      enter({ draftId: null, isStart: true })
    },
    state,
  }
}
