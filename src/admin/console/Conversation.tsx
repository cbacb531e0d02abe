'use client'

import type { ReactNode } from 'react'

import { MessagesSquare } from 'lucide-react'
import { useEffect, useRef } from 'react'

import type { ConversationItem, PlayedChannel } from '@/queries/console/journey'

import { initialsOf } from '@/ui/initialsOf'
import { RelativeTime } from '@/ui/RelativeTime'

import type { Sent } from './ConsoleScreen'

import { channelName } from '../parts/channelName'
import { Notice } from '../parts/Notice'
import { Shimmer } from '../parts/Shimmer'
import { mergeSent } from './mergeSent'

/** The customer's own view of the conversation, as on their phone. */
export const Conversation = ({
  address,
  channel,
  company,
  error,
  isLoading,
  items,
  sent,
}: {
  address: null | string
  channel: PlayedChannel
  /** Whose support answers, as customers know it. */
  company: string
  error: null | string
  isLoading: boolean
  items: readonly ConversationItem[]
  sent: readonly Sent[]
}): ReactNode => {
  const shown = mergeSent({ channel, items, sent })
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [shown.length])

  return (
    <section
      aria-label="Conversation as the customer sees it"
      className="mx-auto flex h-[620px] w-full max-w-[400px] flex-col overflow-hidden rounded-[28px] border-[6px] border-solid border-line-strong bg-surface shadow-tremor-card"
    >
      <div className="flex items-center gap-3 border-b border-line bg-sunken px-4 py-3">
        <span className="inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-accent text-sm font-semibold text-accent-ink">
          {initialsOf(company)}
        </span>
        <span className="min-w-0">
          <span className="block text-sm font-semibold">{company} support</span>
          <span className="block truncate text-2xs text-ink-3">
            {address === null ? channelName(channel) : `${channelName(channel)} · ${address}`}
          </span>
        </span>
      </div>

      <div
        aria-live="polite"
        className="flex-1 overflow-y-auto bg-bg px-3 py-4"
        ref={list}
        role="log"
        tabIndex={0}
      >
        {error === null ? null : (
          <div className="mb-3 rounded-md bg-bad-soft px-3 py-2 text-xs text-bad" role="alert">
            {error}
          </div>
        )}
        {isLoading && shown.length === 0 ? (
          <div className="flex flex-col gap-3">
            <Shimmer className="h-12 w-3/4" />
            <Shimmer className="ml-auto h-16 w-3/4" />
          </div>
        ) : null}
        {!isLoading && shown.length === 0 ? (
          <Notice icon={<MessagesSquare />} title="No messages yet">
            Choose a customer, take a sample or write something of your own, and send it.
          </Notice>
        ) : (
          <ul className="flex flex-col gap-2.5">
            {shown.map(({ at, from, id, subject, text }) => (
              <li
                className={`max-w-[85%] animate-appear rounded-2xl px-3 py-2 text-sm ${
                  from === 'customer'
                    ? 'self-end rounded-br-sm bg-accent text-accent-ink'
                    : 'self-start rounded-bl-sm border border-solid border-line bg-surface text-ink'
                }`}
                key={`${from} ${id}`}
              >
                {channel === 'whatsapp' || subject === null ? null : (
                  <span className="mb-0.5 block text-xs font-semibold">{subject}</span>
                )}
                <span className="block break-words whitespace-pre-wrap" dir="auto">
                  {text}
                </span>
                <span
                  className={`mt-1 block text-right text-2xs ${from === 'customer' ? 'opacity-80' : 'text-ink-3'}`}
                >
                  <RelativeTime at={at} isAgo />
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
