'use client'

import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { KeptDraft } from '@/contracts/desk'

import type { ComposerMode } from './sendMessage'
import type { Written } from './written'

import { ApiError, callApi } from '../data/api'
import { keys } from '../data/keys'
import { readStored, writeStored } from '../useStored'
import { isSameWritten, nothing } from './written'

const pauseMs = 1200

export type DraftState = {
  /** What another device has, when it is not what stands here; the person chooses. */
  readonly other: null | string
  readonly isKept: boolean
  /** The text was sent: no device shall offer it again. */
  readonly forget: () => void
  readonly keepMine: () => void
  readonly useOther: () => void
}

/**
 * Keeps the text of a box on the server too, a moment after the last key, and finds what another device has left.
 * This browser's own copy comes first: without a connection nothing is lost, and the server is told later.
 */
export const useServerDraft = ({
  caseId,
  isOn,
  mode,
  put,
  storageKey,
  written,
}: {
  caseId: string
  isOn: boolean
  mode: ComposerMode
  put: (written: Written) => void
  storageKey: string
  written: Written
}): DraftState => {
  const revKey = `${storageKey}:rev`
  const [kept, setKept] = useState<null | Written>(null)
  const [other, setOther] = useState<null | (Written & { rev: number })>(null)
  const latest = useRef(written)
  const lane = useRef(Promise.resolve())

  useEffect(() => {
    latest.current = written
  })

  const found = useQuery({
    enabled: isOn,
    gcTime: 0,
    queryFn: ({ signal }) => callApi<readonly KeptDraft[]>(`/cases/${caseId}/drafts`, { signal }),
    queryKey: [...keys.drafts(caseId), mode],
    refetchOnWindowFocus: true,
    staleTime: 0,
  }).data

  useEffect(() => {
    const draft = found?.find((one) => one.mode === mode)
    const known = Number(readStored(revKey) || '0')

    if (draft === undefined || draft.rev === known || isSameWritten(draft, latest.current)) {
      return
    }

    const { rev, rich, text } = draft

    if (latest.current.text.trim() === '') {
      writeStored(revKey, String(rev))
      setKept({ rich, text })
      put({ rich, text })
    } else {
      setOther({ rev, rich, text })
    }
    // Only when the server has answered; what is typed meanwhile is read from the ref.
  }, [found, mode, put, revKey])

  /** One after the other: each needs the revision that the one before it made. */
  const save = useCallback(
    (next: Written): void => {
      lane.current = lane.current.then(async () => {
        try {
          const { rev } = await callApi<{ rev: number }>(`/cases/${caseId}/drafts`, {
            body: { ...next, mode, rev: Number(readStored(revKey) || '0') },
            method: 'POST',
          })
          writeStored(revKey, rev === 0 ? '' : String(rev))
          setKept(next)
        } catch (error) {
          if (error instanceof ApiError && error.code === 'conflict') {
            const drafts = await callApi<readonly KeptDraft[]>(`/cases/${caseId}/drafts`).catch(
              () => [],
            )
            const draft = drafts.find((one) => one.mode === mode)

            if (draft !== undefined && !isSameWritten(draft, next)) {
              setOther({ rev: draft.rev, rich: draft.rich, text: draft.text })
            }
          }
          // Everything else: this browser has it, and the next key tries again.
        }
      })
    },
    [caseId, mode, revKey],
  )

  useEffect(() => {
    const known = Number(readStored(revKey) || '0')

    const isSaved = kept !== null && isSameWritten(written, kept)

    if (!isOn || other !== null || isSaved || (written.text === '' && known === 0)) {
      return
    }

    const timer = setTimeout(() => {
      save(written)
    }, pauseMs)

    return () => {
      clearTimeout(timer)
    }
  }, [isOn, kept, other, revKey, save, written])

  return {
    forget: () => {
      if (isOn) {
        save(nothing)
      }
    },
    isKept: written.text !== '' && kept !== null && isSameWritten(written, kept),
    keepMine: () => {
      writeStored(revKey, String(other?.rev ?? 0))
      setOther(null)
      save(latest.current)
    },
    other: other?.text ?? null,
    useOther: () => {
      if (other !== null) {
        writeStored(revKey, String(other.rev))
        const { rich, text } = other
        setKept({ rich, text })
        put({ rich, text })
        setOther(null)
      }
    },
  }
}
