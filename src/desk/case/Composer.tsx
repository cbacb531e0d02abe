'use client'

import type { KeyboardEvent, ReactNode, RefObject } from 'react'

import { ChevronDown, Lock, Reply, SendHorizontal } from 'lucide-react'
import { useState } from 'react'

import type { CaseDetail, DeskChoices, DeskUser } from '@/contracts/desk'
import type { CaseStatus } from '@/domain/vocabulary'

import { statusMoves } from '@/domain/cases/caseStatus'
import { Button } from '@/ui/Button'
import { channelLabel } from '@/ui/ChannelMark'
import { cx } from '@/ui/cx'
import { Kbd } from '@/ui/Kbd'
import { Menu, MenuItem } from '@/ui/Menu'
import { statusLook } from '@/ui/statusLook'
import { StatusIcon } from '@/ui/StatusPill'

import { channelLimit } from '../channelLimit'
import { openVariable, slashWord } from '../fillTemplate'
import { useStored } from '../useStored'
import { TemplateList, useTemplates } from './TemplateList'

export type ComposerMode = 'note' | 'reply'

const sendStatuses = [
  'pending-customer',
  'on-hold',
  'resolved',
] as const satisfies readonly CaseStatus[]

/**
 * Where answers and notes are written. A draft of each is kept in this browser per case and person, so a
 * reload, an ended session or a crash loses nothing.
 */
export const Composer = ({
  boxRef,
  choices,
  detail,
  mode,
  onMode,
  onSend,
  user,
}: {
  boxRef: RefObject<HTMLTextAreaElement | null>
  choices: DeskChoices | undefined
  detail: CaseDetail
  mode: ComposerMode
  onMode: (mode: ComposerMode) => void
  /** Resolves to false when it did not work: the text then stays. */
  onSend: (input: { mode: ComposerMode; setStatus?: CaseStatus; text: string }) => Promise<boolean>
  user: DeskUser
}): ReactNode => {
  const [text, setText] = useStored(`caseway:draft:${user.id}:${detail.id}:${mode}`)
  const [isSending, setIsSending] = useState(false)
  const templates = useTemplates({ choices, detail, user })
  const slash = mode === 'reply' ? slashWord(text) : null
  const [isListClosed, setIsListClosed] = useState(false)
  const found = slash === null || isListClosed ? [] : templates.find(slash)
  const [at, setAt] = useState(0)
  const isNote = mode === 'note'
  const limit = channelLimit(detail.channel, text)
  const variable = isNote ? null : openVariable(text)
  const problem =
    variable !== null
      ? `Fill in ${variable} first`
      : !isNote && limit.state === 'over'
        ? `Too long for ${channelLabel(detail.channel)}`
        : null
  const mayWrite = isNote ? detail.rights.note : detail.rights.reply
  const isBlocked = !mayWrite || isSending || text.trim() === '' || problem !== null

  const send = async (setStatus?: CaseStatus): Promise<void> => {
    if (isBlocked) {
      return
    }

    const sent = text
    setIsSending(true)
    setText('')

    const worked = await onSend({
      mode,
      text: sent.trim(),
      ...(setStatus === undefined ? {} : { setStatus }),
    })

    if (!worked) {
      setText(sent)
    }

    setIsSending(false)
    boxRef.current?.focus()
  }

  const insert = (index: number): void => {
    const template = found[index]

    if (template !== undefined) {
      setText(text.slice(0, text.length - (slash ?? '').length - 1) + template.filled)
      setAt(0)
    }
  }

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (found.length > 0) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault()
        setAt((at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length)

        return
      }

      if (event.key === 'Enter' || event.key === 'Tab') {
        event.preventDefault()
        insert(Math.min(at, found.length - 1))

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
      void send(event.shiftKey && !isNote && maySet(detail, 'resolved') ? 'resolved' : undefined)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      event.currentTarget.blur()
    }
  }

  return (
    <div className="border-t border-line bg-surface px-3 pt-2 pb-3 pane:px-5">
      <div
        className={cx(
          'relative mx-auto max-w-3xl rounded-lg border transition-colors focus-within:border-accent',
          isNote ? 'border-note-line bg-note' : 'border-line-strong bg-surface',
        )}
      >
        {found.length > 0 ? (
          <TemplateList at={Math.min(at, found.length - 1)} found={found} onChoose={insert} />
        ) : null}
        <div className="flex items-center gap-1 px-2 pt-1.5" role="tablist">
          <Tab
            icon={<Reply className="size-3.5" />}
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
          <span
            className={cx(
              'ml-auto truncate pr-1 text-xs',
              isNote ? 'font-medium text-amber' : 'text-ink-3',
            )}
          >
            {isNote
              ? 'Only colleagues read this'
              : `To ${detail.customer.name} by ${channelLabel(detail.channel)}`}
          </span>
        </div>
        <textarea
          aria-label={isNote ? 'Internal note' : 'Reply to the customer'}
          className="field-sizing-content block max-h-[38vh] min-h-11 pane:min-h-[4.25rem] w-full resize-none bg-transparent px-3 py-2 text-[0.84375rem] leading-relaxed outline-none placeholder:text-ink-3 disabled:cursor-not-allowed"
          dir="auto"
          disabled={!mayWrite}
          onChange={(event) => {
            setText(event.target.value)
            setIsListClosed(false)
          }}
          onKeyDown={onKey}
          placeholder={placeholderOf({ detail, isNote, mayWrite })}
          ref={boxRef}
          spellCheck
          value={text}
        />
        <div className="flex items-center gap-2 px-2 pb-2">
          <span
            className={cx(
              'min-w-0 flex-1 truncate pl-1 text-xs tabular-nums',
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
                <span className="hidden pane:inline">Draft kept in this browser</span>
              ))}
          </span>
          {isNote ? (
            <Button
              className="border-note-line bg-amber-soft text-amber"
              disabled={isBlocked}
              onClick={() => void send()}
            >
              Add note
            </Button>
          ) : (
            <span className="flex">
              <Button
                className="rounded-r-none"
                disabled={isBlocked}
                icon={<SendHorizontal className="size-3.5" />}
                look="primary"
                onClick={() => void send()}
              >
                Send
                <span className="hidden opacity-80 pane:inline">
                  <Kbd>Ctrl ↵</Kbd>
                </span>
              </Button>
              <Menu
                align="end"
                trigger={
                  <Button
                    aria-label="Send and set a status"
                    className="rounded-l-none border-l border-l-white/25 px-1.5"
                    disabled={isBlocked}
                    look="primary"
                  >
                    <ChevronDown className="size-4" />
                  </Button>
                }
              >
                {sendStatuses.map((status) => (
                  <MenuItem
                    icon={<StatusIcon status={status} />}
                    isDisabled={!maySet(detail, status)}
                    key={status}
                    onSelect={() => void send(status)}
                    {...(status === 'resolved' ? { shortcut: 'Ctrl ⇧ ↵' } : {})}
                  >
                    Send and set {statusLook[status].label.toLowerCase()}
                  </MenuItem>
                ))}
              </Menu>
            </span>
          )}
        </div>
      </div>
    </div>
  )
}

const maySet = ({ status }: CaseDetail, to: CaseStatus): boolean =>
  status === to || statusMoves[status][to] !== undefined

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
      ? 'Write a note for colleagues'
      : detail.status === 'pending-data'
        ? 'This case waits for data: release it in the review queue before answering'
        : detail.status === 'closed'
          ? 'This case is closed: reopen it to answer'
          : 'Write an answer, / for templates'

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
