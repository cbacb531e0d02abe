'use client'

import type { RefObject } from 'react'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { Channel } from '@/domain/vocabulary'

import type { EditorHandle } from './editor/handle'
import type { SendHow } from './SendButtons'
import type { SendInput } from './sendMessage'
import type { TogetherControl } from './together/useTogether'
import type { ComposerProps } from './useComposer'
import type { useReceivers } from './useReceivers'
import type { DraftState } from './useServerDraft'
import type { useUploads } from './useUploads'
import type { Written } from './written'

import { writeStored } from '../useStored'
import { addressesIn } from './addresses'
import { askApproval } from './askApproval'
import { putBack } from './draftStore'
import { mentionsIn } from './openWord'
import { carriesFiles } from './replyChannel'
import { channelText } from './whole'
import { nothing, takeOwn } from './written'

/** Sending what stands in the box: the box is empty at once, and has its text again when it was not taken. */
export const useSend = ({
  channel,
  choices,
  detail,
  draft,
  handle,
  isReady,
  macroId,
  mode,
  onSend,
  put,
  receivers,
  setMacroId,
  storageKey,
  together,
  uploads,
  user,
  whole,
  written,
}: ComposerProps & {
  channel: Channel
  draft: DraftState
  handle: RefObject<EditorHandle | null>
  isReady: boolean
  macroId: null | string
  put: (written: Written) => void
  receivers: ReturnType<typeof useReceivers>
  setMacroId: (macroId: null | string) => void
  storageKey: string
  together: TogetherControl
  uploads: ReturnType<typeof useUploads>
  /** With the signature. */
  whole: Written
  written: Written
}): {
  readonly conflict: { readonly detail: string; readonly how: SendHow } | null
  readonly forgetConflict: () => void
  readonly isSending: boolean
  readonly send: (how: SendHow, isAnyway?: boolean) => Promise<void>
} => {
  const client = useQueryClient()
  const [isSending, setIsSending] = useState(false)
  const [conflict, setConflict] = useState<{ detail: string; how: SendHow } | null>(null)

  const send = async (how: SendHow, isAnyway = false): Promise<void> => {
    if (!isReady || isSending) {
      return
    }

    const files = uploads.list
    const { bcc, cc, hasFiles, to } = receivers
    const people = (choices?.people ?? []).filter(({ id }) => id !== user.id)
    const isMail = carriesFiles(channel)
    setIsSending(true)
    setConflict(null)
    together.end()
    put(together.state === null ? nothing : takeOwn(storageKey))
    uploads.clear()
    receivers.clear()
    // Now and not with the answer of the server: by then somebody may write elsewhere.
    handle.current?.focus()
    writeStored(`${storageKey}:sent-files`, files.length === 0 ? '' : JSON.stringify(files))

    const back = (): void => {
      putBack(storageKey, written)
      receivers.set({ bcc, cc, hasFiles, to })
    }
    const input: SendInput = {
      bcc: isMail ? addressesIn(bcc) : [],
      cc: isMail ? addressesIn(cc) : [],
      files,
      hasFiles,
      isAnyway,
      macroId,
      mentions: mode === 'note' ? mentionsIn(written.text, people) : [],
      mode,
      onBack: back,
      rich: whole.rich,
      sendAt: how.at ?? null,
      setStatus: how.status ?? null,
      text: channelText(whole, channel),
      to: addressesIn(to),
    }
    const result =
      how.approval === undefined
        ? await onSend(input)
        : await askApproval({ client, detail, input, ...how.approval })

    if (result.kind === 'sent') {
      setMacroId(null)
      draft.forget()
    } else {
      back()
      setConflict(result.kind === 'conflict' ? { detail: result.detail, how } : null)
      handle.current?.focus()
    }

    setIsSending(false)
  }

  return {
    conflict,
    forgetConflict: () => {
      setConflict(null)
    },
    isSending,
    send,
  }
}
