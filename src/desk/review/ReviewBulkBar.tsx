'use client'

import type { ReactNode } from 'react'

import { useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'

import { Button } from '@/ui/Button'
import { IconButton } from '@/ui/IconButton'
import { showToast } from '@/ui/toasts'

import type { ReviewDecision } from './decideReview'

import { cases as casesWord } from '../bulk/describeBulk'
import { decideMany, refreshReview } from './decideReview'

const doneWords = { ask: 'asked for their data', reject: 'rejected', release: 'released' } as const

/** What can be done with the picked cases of the review queue: each goes through the door of a single one. */
export const ReviewBulkBar = ({
  onClear,
  picked,
}: {
  onClear: () => void
  picked: readonly { readonly id: string; readonly number: string }[]
}): ReactNode => {
  const client = useQueryClient()
  const [reason, setReason] = useState<null | string>(null)
  const [done, setDone] = useState<null | number>(null)
  const isBusy = done !== null

  const decide = async (decision: ReviewDecision): Promise<void> => {
    setDone(0)
    const result = await decideMany({ cases: picked, decision, onDone: setDone })
    const [first, ...others] = result.failed
    showToast({
      ...(first === undefined
        ? {}
        : {
            detail: others.length === 0 ? first : `${first} And ${String(others.length)} more.`,
          }),
      title: `${casesWord(result.done)} ${doneWords[decision.do]}${first === undefined ? '' : `, ${String(result.failed.length)} not`}`,
      tone: first === undefined ? 'good' : 'bad',
    })
    setDone(null)
    setReason(null)
    onClear()
    refreshReview(
      client,
      picked.map(({ number }) => number),
    )
  }

  return (
    <div
      aria-label="Selected cases"
      className="border-t border-line bg-raised px-3 py-2 shadow-2"
      role="toolbar"
    >
      <div className="flex items-center gap-2">
        <p aria-live="polite" className="min-w-0 flex-1 truncate font-medium">
          {isBusy
            ? `${String(done)} of ${casesWord(picked.length)}`
            : `${casesWord(picked.length)} selected`}
        </p>
        <IconButton disabled={isBusy} label="Clear the selection" onClick={onClear}>
          <X />
        </IconButton>
      </div>
      {reason === null ? (
        <div className="mt-1.5 flex flex-wrap gap-1.5">
          <Button
            disabled={isBusy}
            onClick={() => void decide({ corrections: {}, do: 'release' })}
            size="sm"
          >
            Release
          </Button>
          <Button disabled={isBusy} onClick={() => void decide({ do: 'ask' })} size="sm">
            Ask the customers
          </Button>
          <Button
            disabled={isBusy}
            look="ghost"
            onClick={() => {
              setReason('')
            }}
            size="sm"
          >
            Reject…
          </Button>
        </div>
      ) : (
        <form
          className="mt-1.5 flex flex-col gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            void decide({ do: 'reject', reason: reason.trim() })
          }}
        >
          <input
            aria-label="Why do they end here?"
            autoFocus
            className="h-8 rounded-md border border-line-strong bg-surface px-2.5"
            maxLength={2000}
            onChange={(event) => {
              setReason(event.target.value)
            }}
            placeholder="Why do they end here?"
            value={reason}
          />
          <span className="flex gap-1.5">
            <Button disabled={isBusy || reason.trim() === ''} look="danger" size="sm" type="submit">
              Reject and close
            </Button>
            <Button
              disabled={isBusy}
              look="ghost"
              onClick={() => {
                setReason(null)
              }}
              size="sm"
            >
              Back
            </Button>
          </span>
        </form>
      )}
    </div>
  )
}
