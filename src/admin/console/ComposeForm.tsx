'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { ConversationItem, PlayedChannel, Player } from '@/queries/console/journey'

import type { Sent } from './ConsoleScreen'

import { wordsOf } from '../api/wordsOf'
import { sendPlayed } from './consoleApi'
import { LabelledField } from './LabelledField'
import { samples } from './samples'

/** Who writes, and what. A sample fills the form; nothing is sent until the button is pressed. */
export const ComposeForm = ({
  channel,
  lastAnswer,
  onAddress,
  onSent,
  players,
}: {
  channel: PlayedChannel
  lastAnswer: ConversationItem | null
  onAddress: (address: null | string) => void
  onSent: (sent: Sent) => void
  players: readonly Player[]
}): ReactNode => {
  const isPhone = channel === 'whatsapp'
  const addressOf = (player: Player): null | string => (isPhone ? player.phone : player.email)
  const offered = players.filter((player) => addressOf(player) !== null)
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [subject, setSubject] = useState('')
  const [text, setText] = useState('')
  const [isReply, setIsReply] = useState(false)
  const [isSending, setIsSending] = useState(false)
  const [error, setError] = useState<null | string>(null)
  const mayReply = channel === 'email' && lastAnswer !== null

  const pick = (player: Player): void => {
    const next = addressOf(player) ?? ''
    setName(player.name)
    setAddress(next)
    setError(null)
    onAddress(next)
  }

  const send = async (): Promise<void> => {
    setIsSending(true)
    setError(null)
    const answersMail = mayReply && isReply

    try {
      const taken = await sendPlayed({
        address,
        channel,
        name,
        text,
        ...(isPhone ? {} : { subject }),
        ...(answersMail ? { inReplyTo: lastAnswer.id } : {}),
      })
      onSent({
        address: taken.address,
        at: new Date().toISOString(),
        providerId: taken.providerId,
        subject: isPhone ? null : subject,
        text,
      })
      setText('')
    } catch (problem) {
      setError(wordsOf(problem, 'It was not sent. Try again.'))
    } finally {
      setIsSending(false)
    }
  }

  return (
    <form
      className="cw-panel flex flex-col gap-4 self-start p-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h2 className="cw-h2">Write as a customer</h2>

      {offered.length === 0 ? null : (
        <div>
          <div className="mb-1.5 text-xs text-ink-3">Known customers</div>
          <div className="flex flex-wrap gap-1.5">
            {offered.slice(0, 6).map((player) => (
              <button
                aria-pressed={address === addressOf(player)}
                className="cw-chip"
                key={`${player.name} ${addressOf(player) ?? ''}`}
                onClick={() => pick(player)}
                type="button"
              >
                {player.name}
              </button>
            ))}
          </div>
        </div>
      )}

      <div className="grid grid-cols-1 gap-3">
        <LabelledField label="Name">
          <input
            autoComplete="off"
            className="cw-input"
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
            required
            value={name}
          />
        </LabelledField>
        <LabelledField
          hint={isPhone ? 'With country code, such as +12025550100' : undefined}
          label={isPhone ? 'Number' : 'E-mail address'}
        >
          <input
            autoComplete="off"
            className="cw-input"
            inputMode={isPhone ? 'tel' : 'email'}
            maxLength={320}
            onBlur={() => onAddress(address.trim() === '' ? null : address.trim())}
            onChange={(event) => setAddress(event.target.value)}
            required
            value={address}
          />
        </LabelledField>
      </div>

      {isPhone ? null : (
        <LabelledField label="Subject">
          <input
            className="cw-input"
            maxLength={300}
            onChange={(event) => setSubject(event.target.value)}
            required
            value={subject}
          />
        </LabelledField>
      )}

      <LabelledField label="Message">
        <textarea
          className="cw-input"
          dir="auto"
          maxLength={20_000}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.currentTarget.form?.requestSubmit()
            }
          }}
          required
          rows={5}
          value={text}
        />
      </LabelledField>

      <div>
        <div className="mb-1.5 text-xs text-ink-3">Samples: each takes another way</div>
        <div className="flex flex-wrap gap-1.5">
          {samples[channel].map((sample) => (
            <button
              className="cw-chip"
              key={sample.label}
              onClick={() => {
                setSubject(sample.subject)
                setText(sample.text)
                setError(null)
                const [first] = offered

                if (address === '' && first !== undefined) {
                  pick(first)
                }
              }}
              title={sample.shows}
              type="button"
            >
              {sample.label}
            </button>
          ))}
        </div>
      </div>

      {mayReply ? (
        <label className="flex items-center gap-2 text-sm text-ink-2">
          <input
            checked={isReply}
            onChange={(event) => setIsReply(event.target.checked)}
            type="checkbox"
          />
          Answer the last mail, in the same conversation
        </label>
      ) : null}

      {error === null ? null : (
        <div className="rounded-md bg-bad-soft px-3 py-2 text-sm text-bad" role="alert">
          {error}
        </div>
      )}

      <div className="flex items-center gap-3">
        <button className="cw-button cw-button--primary" disabled={isSending} type="submit">
          {isSending ? 'Sending …' : 'Send as customer'}
        </button>
        <span className="text-xs text-ink-3">Ctrl + Enter</span>
      </div>
    </form>
  )
}
