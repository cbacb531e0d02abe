'use client'

import type { ReactNode } from 'react'

import { useQueryClient } from '@tanstack/react-query'
import { CircleCheck, Lightbulb, MessageCircleQuestion, TriangleAlert } from 'lucide-react'
import { useState } from 'react'

import type { ReviewRow } from '@/contracts/desk'

import { Button } from '@/ui/Button'
import { ChannelMark } from '@/ui/ChannelMark'
import { RelativeTime } from '@/ui/RelativeTime'
import { showToast } from '@/ui/toasts'

import type { ReviewDecision } from './decideReview'
import type { FixField } from './fixFields'

import { tellError } from '../data/api'
import { useStored } from '../useStored'
import { decideReview, refreshReview } from './decideReview'
import { correctionsOf, fixFields } from './fixFields'

const words = {
  ask: { done: 'waits for the customer, who was asked', failed: 'The customer was not asked' },
  reject: { done: 'was rejected', failed: 'It was not rejected' },
  release: { done: 'goes on to triage', failed: 'It was not released' },
} as const

/** One case whose data is missing or does not fit: see what is wrong, fix it here, let it go on or end it. */
export const ReviewForm = ({
  mayDecide,
  onDone,
  row,
}: {
  mayDecide: boolean
  onDone: () => void
  row: ReviewRow
}): ReactNode => {
  const client = useQueryClient()
  const fields = fixFields(row)
  const [stored, setStored] = useStored(`caseway:review:${row.id}`)
  const typed = typedIn(stored)
  const setTyped = (next: Readonly<Record<string, string>>): void => {
    setStored(JSON.stringify(next))
  }
  const [reason, setReason] = useState<null | string>(null)
  const [isBusy, setIsBusy] = useState(false)

  const decide = async (decision: ReviewDecision): Promise<void> => {
    setIsBusy(true)

    try {
      await decideReview(row.id, decision)
      showToast({ title: `${row.number} ${words[decision.do].done}`, tone: 'good' })
      setStored('')
      onDone()
    } catch (error) {
      showToast({ detail: tellError(error), title: words[decision.do].failed, tone: 'bad' })
    } finally {
      setIsBusy(false)
      refreshReview(client, [row.number])
    }
  }

  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5 px-4 py-6 pane:px-8">
      <header>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
          <a
            className="font-medium text-accent-text hover:underline"
            href={`/desk/cases/${row.number}`}
          >
            {row.number}
          </a>
          <ChannelMark channel={row.channel} hasLabel />
          <span>{row.department}</span>
          <span>
            waits for <RelativeTime at={row.waitingSince} />
          </span>
        </p>
        <h2 className="mt-1 text-lg font-semibold text-balance" dir="auto">
          {row.subject.trim() === '' ? 'No subject' : row.subject}
        </h2>
        <p className="text-ink-2">From {row.customer.name}</p>
      </header>
      {row.text === null || fields.some(({ key }) => key === 'text') ? null : (
        <blockquote
          className="max-h-64 overflow-y-auto rounded-lg border border-line bg-surface px-4 py-3 leading-relaxed break-words whitespace-pre-wrap shadow-1"
          dir="auto"
        >
          {row.text}
        </blockquote>
      )}
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          void decide({ corrections: correctionsOf(fields, typed), do: 'release' })
        }}
      >
        {fields.length === 0 ? (
          <p className="text-ink-2">
            Nothing is listed as missing. Release it to have it checked again.
          </p>
        ) : (
          fields.map((field) => (
            <FixInput
              field={field}
              isDisabled={!mayDecide}
              key={field.name}
              onChange={(value) => {
                setTyped({ ...typed, [field.name]: value })
              }}
              value={typed[field.name] ?? field.current}
            />
          ))
        )}
        {!mayDecide ? (
          <p className="text-ink-2">Your role reads this queue.</p>
        ) : reason === null ? (
          <div className="flex flex-wrap gap-2">
            <Button
              disabled={isBusy}
              icon={<CircleCheck className="size-4" />}
              look="primary"
              type="submit"
            >
              Release
            </Button>
            <Button
              disabled={isBusy}
              icon={<MessageCircleQuestion className="size-4" />}
              onClick={() => void decide({ do: 'ask' })}
              title="Sends what is missing in the customer’s language; the case waits for the answer"
            >
              Ask the customer
            </Button>
            <Button
              disabled={isBusy}
              look="ghost"
              onClick={() => {
                setReason('')
              }}
            >
              Reject…
            </Button>
          </div>
        ) : (
          <div className="rounded-lg border border-line bg-surface p-3.5">
            <label className="flex flex-col gap-1.5 font-medium">
              Why does it end here?
              <textarea
                autoFocus
                className="min-h-16 resize-none rounded-md border border-line-strong bg-surface p-2.5 font-normal"
                maxLength={2000}
                onChange={(event) => {
                  setReason(event.target.value)
                }}
                placeholder="Spam, a test, the same as another case…"
                value={reason}
              />
            </label>
            <div className="mt-3 flex gap-2">
              <Button
                disabled={isBusy || reason.trim() === ''}
                look="danger"
                onClick={() => void decide({ do: 'reject', reason: reason.trim() })}
              >
                Reject and close
              </Button>
              <Button
                disabled={isBusy}
                look="ghost"
                onClick={() => {
                  setReason(null)
                }}
              >
                Back
              </Button>
            </div>
          </div>
        )}
      </form>
    </div>
  )
}

/** What was typed before a reload or an ended session. */
const typedIn = (stored: string): Readonly<Record<string, string>> => {
  try {
    return JSON.parse(stored === '' ? '{}' : stored) as Readonly<Record<string, string>>
  } catch {
    return {}
  }
}

const FixInput = ({
  field,
  isDisabled,
  onChange,
  value,
}: {
  field: FixField
  isDisabled: boolean
  onChange: (value: string) => void
  value: string
}): ReactNode => {
  const id = `fix-${field.name}`
  const look =
    'w-full rounded-md border border-line-strong bg-surface px-2.5 shadow-1 disabled:opacity-70'
  const shared = {
    'aria-describedby': `${id}-problem`,
    disabled: isDisabled,
    id,
    onChange: (event: { target: { value: string } }) => {
      onChange(event.target.value)
    },
    value,
  }

  return (
    <div>
      <label className="mb-1.5 block font-medium" htmlFor={id}>
        {field.label}
      </label>
      {field.key === 'text' ? (
        <textarea className={`${look} min-h-32 py-2`} dir="auto" {...shared} />
      ) : (
        <input
          className={`${look} h-9`}
          dir="auto"
          type={field.key === 'email' ? 'email' : field.key === 'phone' ? 'tel' : 'text'}
          {...shared}
        />
      )}
      <p className="mt-1.5 flex items-start gap-1.5 text-xs text-amber" id={`${id}-problem`}>
        <TriangleAlert className="mt-px size-3.5 shrink-0" />
        {field.problem}
      </p>
      {field.advice === null ? null : (
        <p className="mt-1 flex items-start gap-1.5 text-xs text-ink-2">
          <Lightbulb className="mt-px size-3.5 shrink-0 text-ink-3" />
          {field.advice}
        </p>
      )}
      {field.suggestion === null || field.suggestion === value || isDisabled ? null : (
        <button
          className="mt-1.5 inline-flex items-center gap-1.5 rounded-md bg-accent-soft px-2 py-1 text-xs font-medium text-accent-text hover:brightness-97"
          onClick={() => {
            onChange(field.suggestion ?? '')
          }}
          type="button"
        >
          <Lightbulb className="size-3.5" />
          Use “{field.suggestion}”
        </button>
      )}
    </div>
  )
}
