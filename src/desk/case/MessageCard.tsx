'use client'

import type { ReactNode } from 'react'

import { ChevronDown, Lock, Paperclip, Sparkles } from 'lucide-react'
import { useState } from 'react'

import type { MessageView } from '@/contracts/desk'

import { Avatar } from '@/ui/Avatar'
import { Badge } from '@/ui/Badge'
import { ChannelMark } from '@/ui/ChannelMark'
import { cx } from '@/ui/cx'
import { RelativeTime } from '@/ui/RelativeTime'

import { DeliveryMark } from './DeliveryMark'
import { MessageText, SourceList } from './MessageText'

type Kind = 'assistant' | 'inbound' | 'note' | 'outbound'

const looks: Readonly<Record<Kind, string>> = {
  assistant: 'ml-8 border-assistant-line bg-assistant pane:ml-16',
  inbound: 'mr-8 border-line bg-surface shadow-1 pane:mr-16',
  note: 'border-dashed border-note-line bg-note',
  outbound: 'ml-8 border-outbound-line bg-outbound pane:ml-16',
}

/** Marks messages that are on their way to the server. */
export const pendingPrefix = 'pending:'

export const MessageCard = ({ message }: { message: MessageView }): ReactNode => {
  const kind = kindOf(message)
  const [isWhole, setIsWhole] = useState(false)

  return (
    <article
      aria-label={`${whoOf(message)}, ${kind === 'note' ? 'internal note' : message.direction}`}
      className={cx('rounded-lg border px-3.5 py-2.5', looks[kind])}
      data-direction={message.direction}
    >
      <header className="mb-1.5 flex items-center gap-2">
        {kind === 'assistant' ? (
          <span className="inline-flex size-7 shrink-0 items-center justify-center rounded-full bg-violet-soft text-violet">
            <Sparkles aria-hidden className="size-4" />
          </span>
        ) : (
          <Avatar name={whoOf(message)} />
        )}
        <span className="min-w-0 truncate font-semibold" dir="auto">
          {whoOf(message)}
        </span>
        {kind === 'note' ? (
          <Badge icon={<Lock />} tone="amber">
            Internal note
          </Badge>
        ) : null}
        {message.isAutomatic ? <Badge>Automatic reply</Badge> : null}
        <span className="ml-auto flex shrink-0 items-center gap-1.5 text-xs text-ink-3">
          {kind === 'note' ? null : <ChannelMark channel={message.channel} />}
          <RelativeTime at={message.createdAt} suffix=" ago" />
        </span>
      </header>
      <MessageText
        message={
          isWhole && message.fullText !== null
            ? { isDraft: false, sentences: [], text: message.fullText }
            : message
        }
      />
      <SourceList message={message} />
      {message.fullText === null ? null : (
        <button
          aria-expanded={isWhole}
          className="mt-1.5 inline-flex items-center gap-1 text-xs font-medium text-ink-3 hover:text-ink"
          onClick={() => {
            setIsWhole(!isWhole)
          }}
          type="button"
        >
          <ChevronDown className={cx('size-3.5 transition-transform', isWhole && 'rotate-180')} />
          {isWhole ? 'Only what was written now' : 'Show the whole message'}
        </button>
      )}
      {message.attachments.length === 0 ? null : (
        <ul className="mt-2 flex flex-wrap gap-1.5">
          {message.attachments.map(({ filename, id, size }) => (
            <li
              className="inline-flex max-w-full items-center gap-1.5 rounded-md border border-line bg-surface px-2 py-1 text-xs"
              key={id}
            >
              <Paperclip className="size-3.5 shrink-0 text-ink-3" />
              <span className="truncate">{filename}</span>
              <span className="shrink-0 text-ink-3">{fileSize(size)}</span>
            </li>
          ))}
        </ul>
      )}
      {message.direction === 'outbound' ? (
        <footer className="mt-1.5 flex justify-end">
          {message.id.startsWith(pendingPrefix) ? (
            <span className="text-xs text-ink-3">Sending…</span>
          ) : message.delivery === null ? null : (
            <DeliveryMark delivery={message.delivery} />
          )}
        </footer>
      ) : null}
    </article>
  )
}

const kindOf = ({ authorKind, direction }: MessageView): Kind =>
  direction === 'internal'
    ? 'note'
    : direction === 'inbound'
      ? 'inbound'
      : authorKind === 'assistant'
        ? 'assistant'
        : 'outbound'

const whoOf = ({ authorKind, authorName }: MessageView): string => {
  switch (authorKind) {
    case 'assistant':
      return 'Assistant'
    case 'system':
      return 'Caseway'
    case 'customer':
      return authorName ?? 'Customer'
    case 'agent':
      return authorName ?? 'Colleague'
    default:
      return authorKind satisfies never
  }
}

const fileSize = (bytes: number): string =>
  bytes < 1024
    ? `${String(bytes)} B`
    : bytes < 1_048_576
      ? `${String(Math.round(bytes / 1024))} kB`
      : `${(bytes / 1_048_576).toFixed(1)} MB`
