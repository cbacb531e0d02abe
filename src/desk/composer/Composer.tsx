'use client'

import type { DragEvent, KeyboardEvent, ReactNode, RefObject } from 'react'

import { Forward } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { CaseDetail, DeskChoices, DeskUser } from '@/contracts/desk'

import { Button } from '@/ui/Button'
import { channelLabel } from '@/ui/ChannelMark'
import { cx } from '@/ui/cx'

import type { EditorHandle } from './editor/handle'
import type { BoxHandle } from './EditorSlot'
import type { SendHow } from './SendButtons'
import type { ComposerMode, SendInput, SendResult } from './sendMessage'

import { channelLimit } from '../channelLimit'
import { readStored, writeStored } from '../useStored'
import { addressesIn } from './addresses'
import { ComposerFoot } from './ComposerFoot'
import { ComposerHead } from './ComposerHead'
import { ComposerNotice } from './ComposerNotice'
import { placeholderOf, problemOf } from './composerWords'
import { draftKey, onPutBack, putBack } from './draftStore'
import { EditorSlot } from './EditorSlot'
import { MacroLine } from './MacroLine'
import { mentionsIn } from './openWord'
import { PickList } from './PickList'
import { carriesFiles, replyChannel } from './replyChannel'
import { Receivers } from './Receivers'
import { maySet, SendButtons } from './SendButtons'
import { UploadChips } from './UploadChips'
import { usePickList } from './usePickList'
import { usePicks } from './usePicks'
import { useReceivers } from './useReceivers'
import { useServerDraft } from './useServerDraft'
import { storedUploads, useUploads } from './useUploads'
import { useWritten } from './useWritten'
import { channelText, wholeOf } from './whole'
import { nothing } from './written'

const signatureKey = 'caseway:desk:signature'
const formatKey = 'caseway:desk:formats'

/**
 * Where answers and notes are written. The text is kept in this browser at every key and on the server a moment
 * later, so a reload, an ended session, a crash or another device loses nothing.
 */
export const Composer = ({
  boxRef,
  choices,
  detail,
  mode,
  onMacro,
  onMode,
  onSend,
  onTyping,
  user,
}: {
  boxRef: RefObject<BoxHandle | null>
  choices: DeskChoices | undefined
  detail: CaseDetail
  mode: ComposerMode
  /** A macro without a text: its steps are done now. */
  onMacro: (macroId: string) => void
  onMode: (mode: ComposerMode) => void
  onSend: (input: SendInput) => Promise<SendResult>
  /** An answer stands in the box, or no longer. */
  onTyping: (isTyping: boolean) => void
  user: DeskUser
}): ReactNode => {
  const isNote = mode === 'note'
  const isForward = mode === 'forward'
  const storageKey = draftKey({ caseId: detail.id, mode, userId: user.id })
  const mayWrite = isNote ? detail.rights.note : detail.rights.reply
  const { change, put, stamp, written } = useWritten(storageKey)
  const { text } = written
  const [isSending, setIsSending] = useState(false)
  const [conflict, setConflict] = useState<{ detail: string; how: SendHow } | null>(null)
  const [macroId, setMacroId] = useState<null | string>(null)
  const [isDropping, setIsDropping] = useState(false)
  const [isSigned, setIsSigned] = useState(() => readStored(signatureKey) !== 'off')
  const [isFormatShown, setIsFormatShown] = useState(() => readStored(formatKey) === 'on')
  const handle = useRef<EditorHandle>(null)
  const receivers = useReceivers(storageKey)
  const uploads = useUploads({ caseId: detail.id, storageKey })
  const draft = useServerDraft({
    caseId: detail.id,
    isOn: detail.rights.note && mayWrite && !isForward,
    mode,
    put,
    storageKey,
    written,
  })
  const picks = usePicks({ choices, detail, mode, user })
  const list = usePickList({
    find: picks.find,
    isOn: mayWrite,
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
  const isMail = carriesFiles(channel)
  const macro = choices?.macros.find(({ id }) => id === macroId)
  const signature =
    isNote || !isSigned || text.trim() === '' ? '' : picks.fill(choices?.signatures[channel] ?? '')
  const whole = wholeOf(written, signature)
  const limit = channelLimit(channel, channelText(whole, channel))
  const problem = isNote
    ? null
    : (receivers.problem ??
      problemOf({ channel, hasFiles: uploads.list.length > 0, limit: limit.state, text }))
  const isBlocked =
    !mayWrite ||
    isSending ||
    uploads.isBusy ||
    (isForward ? receivers.to.trim() === '' : text.trim() === '') ||
    problem !== null
  const restoreUploads = uploads.restore

  useEffect(
    () =>
      onPutBack(storageKey, (back) => {
        put(back)
        restoreUploads(storedUploads(`${storageKey}:sent-files`))
      }),
    [put, restoreUploads, storageKey],
  )

  const isTyping = mode === 'reply' && text.trim() !== '' && !isSending
  useEffect(() => {
    onTyping(isTyping)
  }, [isTyping, onTyping])

  const send = async (how: SendHow, isAnyway = false): Promise<void> => {
    if (isBlocked) {
      return
    }

    const files = uploads.list
    const { bcc, cc, hasFiles, to } = receivers
    const people = (choices?.people ?? []).filter(({ id }) => id !== user.id)
    setIsSending(true)
    setConflict(null)
    put(nothing)
    uploads.clear()
    receivers.clear()
    writeStored(`${storageKey}:sent-files`, files.length === 0 ? '' : JSON.stringify(files))

    const back = (): void => {
      putBack(storageKey, written)
      receivers.set({ bcc, cc, hasFiles, to })
    }
    const result = await onSend({
      bcc: isMail ? addressesIn(bcc) : [],
      cc: isMail ? addressesIn(cc) : [],
      files,
      hasFiles,
      isAnyway,
      macroId,
      mentions: isNote ? mentionsIn(text, people) : [],
      mode,
      onBack: back,
      rich: whole.rich,
      sendAt: how.at ?? null,
      setStatus: how.status ?? null,
      text: channelText(whole, channel),
      to: addressesIn(to),
    })

    if (result.kind === 'sent') {
      setMacroId(null)
      draft.forget()
    } else {
      back()
      setConflict(result.kind === 'conflict' ? { detail: result.detail, how } : null)
    }

    setIsSending(false)
    handle.current?.focus()
  }

  /** What the composer does with a key of the box; false: the box may have it. */
  const isTaken = (event: KeyboardEvent): boolean => {
    if (list.onKey(event)) {
      return true
    }

    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const isEnd = event.shiftKey && mode === 'reply' && maySet(detail, 'resolved')
      void send(isEnd ? { status: 'resolved' } : {})

      return true
    }

    if (event.key === 'Escape') {
      handle.current?.blur()

      return true
    }

    return false
  }
  const onKey = (event: KeyboardEvent): void => {
    if (!event.nativeEvent.isComposing && isInBox(event) && isTaken(event)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const onDrag = (event: DragEvent): void => {
    if (mayWrite && !isForward && event.dataTransfer.types.includes('Files')) {
      event.preventDefault()
      event.stopPropagation()
      setIsDropping(event.type === 'dragover')

      if (event.type === 'drop') {
        uploads.add(event.dataTransfer.files)
      }
    }
  }
  const onFormat = useCallback(() => {
    writeStored(formatKey, isFormatShown ? '' : 'on')
    setIsFormatShown(!isFormatShown)
  }, [isFormatShown])

  return (
    <div className="border-t border-line bg-surface px-3 pt-2 pb-3 pane:px-5">
      <ComposerNotice
        conflict={conflict?.detail ?? null}
        onAnyway={() => {
          if (conflict !== null) {
            void send(conflict.how, true)
          }
        }}
        onKeepMine={draft.keepMine}
        onLook={() => {
          setConflict(null)
          handle.current?.focus()
        }}
        onUseOther={draft.useOther}
        other={draft.other}
      />
      <div
        className={cx(
          'relative mx-auto max-w-3xl rounded-lg border transition-colors focus-within:border-accent',
          isNote ? 'border-note-line bg-note' : 'border-line-strong bg-surface',
          isDropping && 'border-accent ring-2 ring-accent',
        )}
        onDragLeave={onDrag}
        onDragOverCapture={onDrag}
        onDropCapture={onDrag}
        onKeyDownCapture={onKey}
        onPasteCapture={(event) => {
          if (event.clipboardData.files.length > 0 && !isForward) {
            event.preventDefault()
            event.stopPropagation()
            uploads.add(event.clipboardData.files)
          }
        }}
      >
        {list.found.length > 0 ? (
          <PickList
            at={list.at}
            label={list.open?.sign === '@' ? 'Colleagues' : 'Templates and macros'}
            onChoose={list.take}
            picks={list.found}
          />
        ) : null}
        <ComposerHead
          mayForward={detail.rights.reply}
          mode={mode}
          onMode={onMode}
          whoReads={
            isNote
              ? 'Only colleagues read this'
              : isForward
                ? 'By e-mail; the customer hears nothing of it'
                : `To ${detail.customer.name} by ${channelLabel(channel)}`
          }
        />
        {isForward || (isMail && !isNote && mayWrite) ? (
          <Receivers isForward={isForward} lines={receivers} />
        ) : null}
        <EditorSlot
          attributes={
            list.found.length > 0
              ? {
                  'aria-activedescendant': `composer-pick-${String(list.at)}`,
                  'aria-controls': 'composer-picks',
                }
              : {}
          }
          boxRef={boxRef}
          content={written}
          handle={handle}
          isEditable={mayWrite}
          isFormatShown={isFormatShown && mayWrite}
          label={boxLabels[mode]}
          onCaret={list.onLine}
          onChange={change}
          placeholder={placeholderOf({ detail, mayWrite, mode })}
          stamp={stamp}
        />
        {signature === '' ? null : (
          <p className="truncate px-3 pb-1.5 text-xs text-ink-3" dir="auto" title={signature}>
            {signature.replaceAll(/\s*\n\s*/gu, ' · ')}
          </p>
        )}
        <UploadChips list={uploads.list} onRemove={uploads.remove} />
        {macro === undefined ? null : (
          <MacroLine
            name={macro.name}
            onDrop={() => {
              setMacroId(null)
            }}
          />
        )}
        <ComposerFoot
          attachLabel={
            isForward
              ? 'A forward takes the files of the case along'
              : isNote || carriesFiles(channel)
                ? 'Attach files'
                : `${channelLabel(channel)} carries no files from here yet`
          }
          isFormatShown={isFormatShown}
          isSigned={isNote || (choices?.signatures[channel] ?? '') === '' ? null : isSigned}
          mayAttach={mayWrite && !isForward}
          mayWrite={mayWrite}
          onFiles={uploads.add}
          onFormat={onFormat}
          onSign={() => {
            setIsSigned(!isSigned)
            writeStored(signatureKey, isSigned ? 'off' : '')
          }}
          status={
            problem ??
            (!isNote && text !== '' && limit.text !== null ? (
              limit.text
            ) : text === '' ? null : (
              <span className="hidden pane:inline">
                {draft.isKept ? 'Draft kept' : 'Draft kept in this browser'}
              </span>
            ))
          }
          tone={problem !== null ? 'problem' : limit.state === 'near' ? 'near' : 'quiet'}
        >
          {isNote ? (
            <Button
              className="border-note-line bg-amber-soft text-amber"
              disabled={isBlocked}
              onClick={() => void send({})}
            >
              Add note
            </Button>
          ) : isForward ? (
            <Button
              disabled={isBlocked}
              icon={<Forward className="size-3.5 rtl:-scale-x-100" />}
              look="primary"
              onClick={() => void send({})}
            >
              Forward
            </Button>
          ) : (
            <SendButtons detail={detail} isBlocked={isBlocked} onSend={(how) => void send(how)} />
          )}
        </ComposerFoot>
      </div>
    </div>
  )
}

const boxLabels = {
  forward: 'Comment for the forward',
  note: 'Internal note',
  reply: 'Reply to the customer',
} as const

const isInBox = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.isContentEditable
