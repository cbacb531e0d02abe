'use client'

import type { RefObject } from 'react'

import { useEffect, useRef, useState } from 'react'

import type { CaseDetail, DeskChoices, DeskUser } from '@/contracts/desk'
import type { Channel } from '@/domain/vocabulary'

import type { EditorHandle } from './editor/handle'
import type { ComposerMode, SendInput, SendResult } from './sendMessage'
import type { TogetherControl } from './together/useTogether'
import type { PickListState } from './usePickList'
import type { DraftState } from './useServerDraft'
import type { Written } from './written'

import { channelLimit } from '../channelLimit'
import { problemOf } from './composerWords'
import { draftKey, onPutBack } from './draftStore'
import { carriesFiles, replyChannel } from './replyChannel'
import { useRewrite } from './rewrite/useRewrite'
import { useTogether } from './together/useTogether'
import { usePickList } from './usePickList'
import { usePicks } from './usePicks'
import { useReceivers } from './useReceivers'
import { useSend } from './useSend'
import { useServerDraft } from './useServerDraft'
import { useSwitches } from './useSwitches'
import { storedUploads, useUploads } from './useUploads'
import { useWritten } from './useWritten'
import { channelText, wholeOf } from './whole'
import { joinWritten, nothing, ownKey, storeWritten, takeOwn } from './written'

export type ComposerProps = {
  readonly choices: DeskChoices | undefined
  readonly detail: CaseDetail
  readonly mode: ComposerMode
  /** A macro without a text: its steps are done now. */
  readonly onMacro: (macroId: string) => void
  readonly onMode: (mode: ComposerMode) => void
  readonly onSend: (input: SendInput) => Promise<SendResult>
  /** An answer stands in the box, or no longer. */
  readonly onTyping: (isTyping: boolean) => void
  readonly user: DeskUser
}

export type ComposerState = ReturnType<typeof useRewrite> &
  ReturnType<typeof useSend> & {
    readonly change: (written: Written) => void
    readonly channel: Channel
    readonly draft: DraftState
    readonly dropMacro: () => void
    readonly handle: RefObject<EditorHandle | null>
    readonly isBlocked: boolean
    readonly isForward: boolean
    /** The answer goes by mail: copies and files can go along. */
    readonly isMail: boolean
    readonly isNote: boolean
    readonly joinTogether: () => void
    readonly limit: ReturnType<typeof channelLimit>
    readonly list: PickListState
    readonly macro: DeskChoices['macros'][number] | undefined
    readonly mayWrite: boolean
    /** What keeps it from being sent, in words. */
    readonly problem: null | string
    readonly receivers: ReturnType<typeof useReceivers>
    readonly signature: string
    readonly stamp: number
    readonly startTogether: () => void
    readonly switches: ReturnType<typeof useSwitches>
    readonly together: TogetherControl
    readonly uploads: ReturnType<typeof useUploads>
    readonly written: Written
  }

/** What stands in the composer, what keeps it from being sent, and what can be done with it. */
export const useComposer = (props: ComposerProps): ComposerState => {
  const { choices, detail, mode, onMacro, onTyping, user } = props
  const isNote = mode === 'note'
  const isForward = mode === 'forward'
  const storageKey = draftKey({ caseId: detail.id, mode, userId: user.id })
  const mayWrite = isNote ? detail.rights.note : detail.rights.reply
  const { change, put, stamp, written } = useWritten(storageKey)
  const { text } = written
  const [macroId, setMacroId] = useState<null | string>(null)
  const handle: RefObject<EditorHandle | null> = useRef<EditorHandle>(null)
  const switches = useSwitches()
  const receivers = useReceivers(storageKey)
  const uploads = useUploads({ caseId: detail.id, storageKey })
  const together = useTogether({
    caseId: detail.id,
    isOn: detail.rights.note && mayWrite,
    mode,
    name: user.name,
    onEnded: (isUnsaved) => {
      // What one had before one joined comes back.
      put(joinWritten(takeOwn(storageKey), isUnsaved ? written : nothing))
    },
    storageKey,
  })
  const draft = useServerDraft({
    caseId: detail.id,
    isOn: detail.rights.note && mayWrite && !isForward && together.state === null,
    mode,
    put,
    storageKey,
    written,
  })
  const picks = usePicks({ choices, detail, mode, user })
  const list = usePickList({
    caseId: detail.id,
    find: picks.find,
    isOn: mayWrite,
    mode,
    onTake: (pick, length) => {
      handle.current?.insert(pick.insert, length)

      if (pick.macroId !== null) {
        if (pick.insert === '') {
          onMacro(pick.macroId)
        } else {
          setMacroId(pick.macroId)
        }
      }
    },
  })
  const channel = isForward ? 'email' : replyChannel(detail)
  const signature =
    isNote || !switches.isSigned || text.trim() === ''
      ? ''
      : picks.fill(choices?.signatures[channel] ?? '')
  const whole = wholeOf(written, signature)
  const limit = channelLimit(channel, channelText(whole, channel))
  const problem = isNote
    ? null
    : (receivers.problem ??
      problemOf({ channel, hasFiles: uploads.list.length > 0, limit: limit.state, text }))
  const isReady =
    mayWrite &&
    !uploads.isBusy &&
    (isForward ? receivers.to.trim() !== '' : text.trim() !== '') &&
    problem === null
  const sending = useSend({
    ...props,
    channel,
    draft,
    handle,
    isReady,
    macroId,
    put,
    receivers,
    setMacroId,
    storageKey,
    together,
    uploads,
    whole,
    written,
  })
  const rewriting = useRewrite({
    caseId: detail.id,
    language: detail.language ?? 'en',
    put,
    written,
  })
  const restoreUploads = uploads.restore

  useEffect(
    () =>
      onPutBack(storageKey, (back) => {
        put(back)
        restoreUploads(storedUploads(`${storageKey}:sent-files`))
      }),
    [put, restoreUploads, storageKey],
  )

  const isTyping = mode === 'reply' && text.trim() !== '' && !sending.isSending
  useEffect(() => {
    onTyping(isTyping)
  }, [isTyping, onTyping])

  return {
    ...rewriting,
    ...sending,
    change,
    channel,
    draft,
    dropMacro: (): void => {
      setMacroId(null)
    },
    handle,
    isBlocked: !isReady || sending.isSending,
    isForward,
    isMail: carriesFiles(channel),
    isNote,
    joinTogether: (): void => {
      storeWritten(ownKey(storageKey), written)
      together.join()
    },
    limit,
    list,
    macro: choices?.macros.find(({ id }) => id === macroId),
    mayWrite,
    problem,
    receivers,
    signature,
    stamp,
    /** From here on it is everybody's text, and not one's own draft as well. */
    startTogether: (): void => {
      draft.forget()
      together.start()
    },
    switches,
    together,
    uploads,
    written,
  }
}
