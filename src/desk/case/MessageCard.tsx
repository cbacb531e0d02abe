'use client'

import type { ReactNode } from 'react'

import { ChevronDown, Forward, Lock, Sparkles } from 'lucide-react'
import { memo, useState } from 'react'

import type { DeliveryView, MessageView } from '@/contracts/desk'

import { Avatar } from '@/ui/Avatar'
import { Badge } from '@/ui/Badge'
import { ChannelMark } from '@/ui/ChannelMark'
import { cx } from '@/ui/cx'
import { RelativeTime } from '@/ui/RelativeTime'

import { pendingPrefix } from '../pendingPrefix'
import { DeliveryMark } from './DeliveryMark'
import { HeldBack } from './HeldBack'
import { MessageFiles } from './MessageFiles'
import { MessageText, SourceList } from './MessageText'
import { RichText } from './RichText'

type Kind = 'assistant' | 'inbound' | 'note' | 'outbound'

const looks: Readonly<Record<Kind, string>> = {
  assistant: 'ms-8 border-assistant-line bg-assistant pane:ms-16',
  inbound: 'me-8 border-line bg-surface shadow-1 pane:me-16',
  note: 'border-dashed border-note-line bg-note',
  outbound: 'ms-8 border-outbound-line bg-outbound pane:ms-16',
}

/** Where scrolling keeps its place when something above grows, what is out of sight is laid out when it comes near. */
const laidOutLate =
  'supports-[overflow-anchor:auto]:[contain-intrinsic-size:auto_8rem] supports-[overflow-anchor:auto]:[content-visibility:auto]'

type Props = {
  caseId: string
  /** Out of sight until somebody scrolls there. */
  isFarUp: boolean
  mayTakeBack: boolean
  message: MessageView
  number: string
  userId: string
}

/** One message. Drawn again only when it changed itself, however often the case does. */
export const MessageCard = memo(function MessageCard({
  caseId,
  isFarUp,
  mayTakeBack,
  message,
  number,
  userId,
}: Props): ReactNode {
  const kind = kindOf(message)
  const [isWhole, setIsWhole] = useState(false)

  return (
    <article
      aria-label={`${whoOf(message)}, ${kind === 'note' ? 'internal note' : message.direction}`}
      className={cx('rounded-lg border px-3.5 py-2.5', looks[kind], isFarUp && laidOutLate)}
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
        {message.forwardedTo.length > 0 ? (
          <Badge icon={<Forward />} tone="amber">
            Forwarded
          </Badge>
        ) : kind === 'note' ? (
          <Badge icon={<Lock />} tone="amber">
            Internal note
          </Badge>
        ) : null}
        {message.isAutomatic ? <Badge>Automatic reply</Badge> : null}
        <span className="ms-auto flex shrink-0 items-center gap-1.5 text-xs text-ink-3">
          {kind === 'note' ? null : <ChannelMark channel={message.channel} />}
          <RelativeTime at={message.createdAt} isAgo />
        </span>
      </header>
      <WhoElse message={message} />
      {message.rich !== null && !isWhole ? (
        <RichText doc={message.rich} />
      ) : (
        <MessageText
          message={
            isWhole && message.fullText !== null
              ? { isDraft: false, sentences: [], text: message.fullText }
              : message
          }
        />
      )}
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
      <MessageFiles caseId={caseId} files={message.attachments} />
      {message.direction === 'outbound' || message.forwardedTo.length > 0 ? (
        <footer className="mt-1.5 flex justify-end">
          {message.id.startsWith(pendingPrefix) ? (
            <span className="text-xs text-ink-3">Sending…</span>
          ) : message.delivery === null ? null : isHeld(message.delivery) ? (
            <HeldBack
              delivery={message.delivery}
              detail={{ id: caseId, number }}
              mayTakeBack={mayTakeBack}
              messageId={message.id}
              userId={userId}
            />
          ) : (
            <DeliveryMark delivery={message.delivery} />
          )}
        </footer>
      ) : null}
    </article>
  )
})

/** Who got it besides the customer, or instead. */
const WhoElse = ({
  message: { bcc, cc, forwardedTo },
}: {
  message: Pick<MessageView, 'bcc' | 'cc' | 'forwardedTo'>
}): ReactNode => {
  const lines = [
    ['To', forwardedTo],
    ['Cc', cc],
    ['Bcc', bcc],
  ] as const
  const told = lines
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => `${name} ${list.join(', ')}`)

  return told.length === 0 ? null : (
    <p className="-mt-1 mb-1.5 text-xs break-words text-ink-2">{told.join(' · ')}</p>
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

/** Waits for a person's hour or for Undo; a delivery that is tried again waits for its provider. */
const isHeld = ({ notBefore, problem, status }: DeliveryView): boolean =>
  status === 'queued' && notBefore !== null && problem === null
