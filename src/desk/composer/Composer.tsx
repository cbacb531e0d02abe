'use client'

import type { ClipboardEvent, DragEvent, KeyboardEvent, ReactNode, RefObject } from 'react'

import { Lock, Paperclip, Reply, Zap } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import type { CaseDetail, DeskChoices, DeskUser } from '@/contracts/desk'

import { Button } from '@/ui/Button'
import { channelLabel } from '@/ui/ChannelMark'
import { cx } from '@/ui/cx'
import { IconButton } from '@/ui/IconButton'

import type { SendHow } from './SendButtons'
import type { ComposerMode, SendInput, SendResult } from './sendMessage'

import { channelLimit } from '../channelLimit'
import { openVariable } from '../fillTemplate'
import { readStored, useStored, writeStored } from '../useStored'
import { ComposerNotice } from './ComposerNotice'
import { draftKey, onPutBack, putBack } from './draftStore'
import { mentionsIn, openWord } from './openWord'
import { PickList } from './PickList'
import { carriesFiles, replyChannel } from './replyChannel'
import { maySet, SendButtons } from './SendButtons'
import { UploadChips } from './UploadChips'
import { usePicks } from './usePicks'
import { useServerDraft } from './useServerDraft'
import { storedUploads, useUploads } from './useUploads'

const signatureKey = 'caseway:desk:signature'

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
  boxRef: RefObject<HTMLTextAreaElement | null>
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
  const storageKey = draftKey({ caseId: detail.id, mode, userId: user.id })
  const mayWrite = isNote ? detail.rights.note : detail.rights.reply
  const [text, setText] = useStored(storageKey)
  const [isSending, setIsSending] = useState(false)
  const [conflict, setConflict] = useState<{ detail: string; how: SendHow } | null>(null)
  const [macroId, setMacroId] = useState<null | string>(null)
  const [caret, setCaret] = useState(text.length)
  const [isListClosed, setIsListClosed] = useState(false)
  const [at, setAt] = useState(0)
  const [isDropping, setIsDropping] = useState(false)
  const [isSigned, setIsSigned] = useState(() => readStored(signatureKey) !== 'off')
  const fileRef = useRef<HTMLInputElement>(null)
  const uploads = useUploads({ caseId: detail.id, storageKey })
  const draft = useServerDraft({
    caseId: detail.id,
    isOn: detail.rights.note && mayWrite,
    mode,
    setText,
    storageKey,
    text,
  })
  const picks = usePicks({ choices, detail, mode, user })
  const open = isListClosed || !mayWrite ? null : openWord(text.slice(0, caret))
  const found = open === null ? [] : picks.find(open)
  const channel = replyChannel(detail)
  const macro = choices?.macros.find(({ id }) => id === macroId)
  const signature =
    isNote || !isSigned || text.trim() === '' ? '' : picks.fill(choices?.signatures[channel] ?? '')
  const whole = signature === '' ? text.trim() : `${text.trim()}\n\n${signature}`
  const limit = channelLimit(channel, whole)
  const problem = isNote
    ? null
    : problemOf({ channel, hasFiles: uploads.list.length > 0, limit: limit.state, text })
  const isBlocked =
    !mayWrite || isSending || uploads.isBusy || text.trim() === '' || problem !== null
  const restoreUploads = uploads.restore

  useEffect(
    () =>
      onPutBack(storageKey, (back) => {
        setText(back)
        restoreUploads(storedUploads(`${storageKey}:sent-files`))
      }),
    [restoreUploads, setText, storageKey],
  )

  const isTyping = !isNote && text.trim() !== '' && !isSending
  useEffect(() => {
    onTyping(isTyping)
  }, [isTyping, onTyping])

  const send = async (how: SendHow, isAnyway = false): Promise<void> => {
    if (isBlocked) {
      return
    }

    const files = uploads.list
    const sent = text
    const people = (choices?.people ?? []).filter(({ id }) => id !== user.id)
    setIsSending(true)
    setConflict(null)
    setText('')
    uploads.clear()
    writeStored(`${storageKey}:sent-files`, files.length === 0 ? '' : JSON.stringify(files))

    const result = await onSend({
      files,
      isAnyway,
      macroId,
      mentions: isNote ? mentionsIn(sent, people) : [],
      mode,
      onBack: () => {
        putBack(storageKey, sent)
      },
      sendAt: how.at ?? null,
      setStatus: how.status ?? null,
      text: whole,
    })

    if (result.kind === 'sent') {
      setMacroId(null)
      draft.forget()
    } else {
      putBack(storageKey, sent)
      setConflict(result.kind === 'conflict' ? { detail: result.detail, how } : null)
    }

    setIsSending(false)
    boxRef.current?.focus()
  }

  const take = (index: number): void => {
    const pick = found[index]

    if (pick === undefined || open === null) {
      return
    }

    const before = text.slice(0, open.from) + pick.insert
    setText(before + text.slice(caret))
    setCaret(before.length)
    setAt(0)
    requestAnimationFrame(() => {
      boxRef.current?.setSelectionRange(before.length, before.length)
    })

    if (pick.macroId !== null) {
      if (pick.insert === '') {
        onMacro(pick.macroId)
      } else {
        setMacroId(pick.macroId)
      }
    }
  }

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) {
      return
    }

    if (found.length > 0) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault()
        setAt((at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length)

        return
      }

      if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') {
        event.preventDefault()
        take(Math.min(at, found.length - 1))

        return
      }

      if (event.key === 'Escape') {
        event.stopPropagation()
        setIsListClosed(true)

        return
      }
    }

    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void send(
        event.shiftKey && !isNote && maySet(detail, 'resolved') ? { status: 'resolved' } : {},
      )
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      event.currentTarget.blur()
    }
  }

  const onPaste = (event: ClipboardEvent): void => {
    if (event.clipboardData.files.length > 0) {
      event.preventDefault()
      uploads.add(event.clipboardData.files)
    }
  }
  const onDrag = (event: DragEvent): void => {
    if (mayWrite && event.dataTransfer.types.includes('Files')) {
      event.preventDefault()
      setIsDropping(event.type === 'dragover')

      if (event.type === 'drop') {
        uploads.add(event.dataTransfer.files)
      }
    }
  }

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
          boxRef.current?.focus()
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
        onDragOver={onDrag}
        onDrop={onDrag}
      >
        {found.length > 0 ? (
          <PickList
            at={Math.min(at, found.length - 1)}
            label={open?.sign === '@' ? 'Colleagues' : 'Templates and macros'}
            onChoose={take}
            picks={found}
          />
        ) : null}
        <div className="flex items-center gap-1 px-2 pt-1.5">
          <span className="flex gap-1" role="tablist">
            <Tab
              icon={<Reply className="size-3.5 rtl:-scale-x-100" />}
              isOn={!isNote}
              onClick={() => {
                onMode('reply')
              }}
            >
              Reply
            </Tab>
            <Tab
              icon={<Lock className="size-3.5" />}
              isOn={isNote}
              onClick={() => {
                onMode('note')
              }}
            >
              Note
            </Tab>
          </span>
          <span
            className={cx(
              'ms-auto truncate pe-1 text-xs',
              isNote ? 'font-medium text-amber' : 'text-ink-3',
            )}
          >
            {isNote
              ? 'Only colleagues read this'
              : `To ${detail.customer.name} by ${channelLabel(channel)}`}
          </span>
        </div>
        <textarea
          aria-autocomplete="list"
          aria-label={isNote ? 'Internal note' : 'Reply to the customer'}
          className="field-sizing-content block max-h-[38vh] min-h-11 pane:min-h-[4.25rem] w-full resize-none bg-transparent px-3 py-2 text-[0.84375rem] leading-relaxed outline-none placeholder:text-ink-3 disabled:cursor-not-allowed"
          dir="auto"
          disabled={!mayWrite}
          onChange={(event) => {
            setText(event.target.value)
            setCaret(event.target.selectionStart)
            setIsListClosed(false)
            setAt(0)
          }}
          onKeyDown={onKey}
          onPaste={onPaste}
          onSelect={(event) => {
            setCaret(event.currentTarget.selectionStart)
          }}
          placeholder={placeholderOf({ detail, isNote, mayWrite })}
          ref={boxRef}
          spellCheck
          value={text}
          {...(found.length > 0
            ? {
                'aria-activedescendant': `composer-pick-${String(Math.min(at, found.length - 1))}`,
                'aria-controls': 'composer-picks',
              }
            : {})}
        />
        {signature === '' ? null : (
          <p className="truncate px-3 pb-1.5 text-xs text-ink-3" dir="auto" title={signature}>
            {signature.replaceAll(/\s*\n\s*/gu, ' · ')}
          </p>
        )}
        <UploadChips list={uploads.list} onRemove={uploads.remove} />
        {macro === undefined ? null : (
          <p className="mx-2 mb-2 inline-flex items-center gap-1.5 rounded-md bg-accent-soft px-2 py-1 text-xs text-accent-text">
            <Zap aria-hidden className="size-3.5" />
            {macro.name}: its steps are done when this is sent
            <button
              className="font-semibold underline"
              onClick={() => {
                setMacroId(null)
              }}
              type="button"
            >
              Only the text
            </button>
          </p>
        )}
        <div className="flex items-center gap-1 px-2 pb-2">
          <IconButton
            disabled={!mayWrite}
            label={
              isNote || carriesFiles(channel)
                ? 'Attach files'
                : `${channelLabel(channel)} carries no files from here yet`
            }
            onClick={() => {
              fileRef.current?.click()
            }}
          >
            <Paperclip />
          </IconButton>
          <input
            aria-label="Attach files"
            className="hidden"
            multiple
            onChange={(event) => {
              uploads.add(event.target.files ?? [])
              event.target.value = ''
            }}
            ref={fileRef}
            tabIndex={-1}
            type="file"
          />
          {isNote || (choices?.signatures[channel] ?? '') === '' ? null : (
            <button
              aria-pressed={isSigned}
              className={cx(
                'hidden h-7 rounded-md px-2 text-xs font-medium hover:bg-hover pane:inline',
                isSigned ? 'text-ink-2' : 'text-ink-3 line-through',
              )}
              onClick={() => {
                setIsSigned(!isSigned)
                writeStored(signatureKey, isSigned ? 'off' : '')
              }}
              type="button"
            >
              Signature
            </button>
          )}
          <span
            className={cx(
              'min-w-0 flex-1 truncate ps-1 text-xs tabular-nums',
              problem !== null
                ? 'font-medium text-red'
                : limit.state === 'near'
                  ? 'text-amber'
                  : 'text-ink-3',
            )}
            role="status"
          >
            {problem ??
              (!isNote && text !== '' && limit.text !== null ? (
                limit.text
              ) : text === '' ? null : (
                <span className="hidden pane:inline">
                  {draft.isKept ? 'Draft kept' : 'Draft kept in this browser'}
                </span>
              ))}
          </span>
          {isNote ? (
            <Button
              className="border-note-line bg-amber-soft text-amber"
              disabled={isBlocked}
              onClick={() => void send({})}
            >
              Add note
            </Button>
          ) : (
            <SendButtons detail={detail} isBlocked={isBlocked} onSend={(how) => void send(how)} />
          )}
        </div>
      </div>
    </div>
  )
}

const problemOf = ({
  channel,
  hasFiles,
  limit,
  text,
}: {
  channel: CaseDetail['channel']
  hasFiles: boolean
  limit: 'near' | 'ok' | 'over'
  text: string
}): null | string => {
  const variable = openVariable(text)

  if (variable !== null) {
    return `Fill in ${variable} first`
  }

  if (hasFiles && !carriesFiles(channel)) {
    return `${channelLabel(channel)} carries no files from here: remove them, or send a link`
  }

  return limit === 'over' ? `Too long for ${channelLabel(channel)}` : null
}

const placeholderOf = ({
  detail,
  isNote,
  mayWrite,
}: {
  detail: CaseDetail
  isNote: boolean
  mayWrite: boolean
}): string =>
  !mayWrite
    ? 'Your role reads this case.'
    : isNote
      ? 'Write a note for colleagues, @ to name one, / for macros'
      : detail.status === 'pending-data'
        ? 'This case waits for data: release it in the review queue before answering'
        : detail.status === 'closed'
          ? 'This case is closed: reopen it to answer'
          : 'Write an answer, / for templates and macros'

const Tab = ({
  children,
  icon,
  isOn,
  onClick,
}: {
  children: ReactNode
  icon: ReactNode
  isOn: boolean
  onClick: () => void
}): ReactNode => (
  <button
    aria-selected={isOn}
    className={cx(
      'inline-flex h-7 items-center gap-1.5 rounded-md px-2 text-xs font-semibold',
      isOn ? 'bg-hover text-ink' : 'text-ink-3 hover:text-ink',
    )}
    onClick={onClick}
    role="tab"
    type="button"
  >
    {icon}
    {children}
  </button>
)
