'use client'

import type { ReactNode } from 'react'

import { Globe, Mail, MessageCircle } from 'lucide-react'
import { useState } from 'react'

import type { PlayedChannel, Player } from '@/queries/console/journey'

import { ComposeForm } from './ComposeForm'
import { Conversation } from './Conversation'
import { JourneyTrace } from './JourneyTrace'
import { useWatch } from './useWatch'

const tabs = [
  { channel: 'email', icon: Mail, label: 'E-mail' },
  { channel: 'whatsapp', icon: MessageCircle, label: 'WhatsApp' },
  { channel: 'web-form', icon: Globe, label: 'Web form' },
] as const satisfies readonly { channel: PlayedChannel; icon: unknown; label: string }[]

export type Sent = {
  readonly address: string
  readonly at: string
  readonly providerId: string
  readonly subject: null | string
  readonly text: string
}

/** Play a customer, watch the answer, follow the message through every step. */
export const ConsoleScreen = ({
  company,
  players,
}: {
  company: string
  players: readonly Player[]
}): ReactNode => {
  const [channel, setChannel] = useState<PlayedChannel>('whatsapp')
  const [address, setAddress] = useState<null | string>(null)
  const [sent, setSent] = useState<readonly Sent[]>([])
  const last = sent.at(-1) ?? null
  const { error, seen } = useWatch({ address, channel, id: last?.providerId ?? null })
  const lastAnswer = seen?.conversation.findLast(({ from }) => from === 'us') ?? null

  const choose = (next: PlayedChannel): void => {
    setChannel(next)
    setSent([])
    setAddress(null)
  }

  return (
    <div className="cw cw-page">
      <div className="mb-5">
        <h1 className="cw-h1">Channel console</h1>
        <div className="mt-1 max-w-3xl text-sm text-ink-2">
          Write as a customer and watch the answer come back. Messages go through the real entry
          doors; a stand-in takes the provider’s place, so nothing leaves this machine.
        </div>
      </div>

      <div aria-label="Channel" className="mb-4 flex gap-1 border-b border-line" role="tablist">
        {tabs.map(({ channel: each, icon: Icon, label }) => (
          <button
            aria-selected={channel === each}
            className={`-mb-px flex cursor-pointer items-center gap-2 border-0 border-b-2 border-solid bg-transparent px-3 py-2 text-sm font-medium ${
              channel === each
                ? 'border-accent text-ink'
                : 'border-transparent text-ink-2 hover:text-ink'
            }`}
            key={each}
            onClick={() => choose(each)}
            role="tab"
            type="button"
          >
            <Icon aria-hidden className="size-4" />
            {label}
          </button>
        ))}
      </div>

      <div className="grid grid-cols-1 gap-4 @min-[640px]:grid-cols-2 @min-[860px]:grid-cols-[minmax(0,1fr)_minmax(0,1.15fr)_minmax(0,1fr)]">
        <ComposeForm
          channel={channel}
          key={channel}
          lastAnswer={lastAnswer}
          onAddress={(next) => {
            if (next !== address) {
              setAddress(next)
              setSent([])
            }
          }}
          onSent={(message) => {
            setAddress(message.address)
            setSent((known) => [...known, message])
          }}
          players={players}
        />
        <Conversation
          address={address}
          channel={channel}
          company={company}
          error={error}
          isLoading={address !== null && seen === null && error === null}
          items={seen?.conversation ?? []}
          sent={sent}
        />
        <JourneyTrace
          channel={channel}
          isWaiting={last !== null}
          journey={last === null ? null : (seen?.journey ?? null)}
          key={last?.providerId ?? 'none'}
        />
      </div>
    </div>
  )
}
