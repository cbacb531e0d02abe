'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { unitText } from '@/ui/timeText'

import { laterTimes, localInput } from './laterTimes'

const dayMs = 86_400_000

/** Asks for a moment in the future, in the reader's own zone. */
export const LaterDialog = ({
  action,
  mostDays,
  onChoose,
  onClose,
  title,
}: {
  action: string
  /** How far ahead it may be. */
  mostDays?: number
  onChoose: (at: Date) => void
  onClose: () => void
  title: string
}): ReactNode => {
  const [typed, setTyped] = useState(() => localInput(laterTimes(new Date())[2]?.at ?? new Date()))
  const at = new Date(typed)
  const isFuture = at.getTime() > Date.now()
  const latest = mostDays === undefined ? null : new Date(Date.now() + mostDays * dayMs)
  const isFine = isFuture && (latest === null || at.getTime() < latest.getTime())

  return (
    <Dialog onClose={onClose} title={title}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()

          if (isFine) {
            onChoose(at)
          }
        }}
      >
        <label className="flex flex-col gap-1.5 font-medium">
          Day and time
          <input
            autoFocus
            className="h-9 rounded-md border border-line-strong bg-surface px-2.5 font-normal"
            {...(latest === null ? {} : { max: localInput(latest) })}
            min={localInput(new Date())}
            onChange={(event) => {
              setTyped(event.target.value)
            }}
            required
            type="datetime-local"
            value={typed}
          />
        </label>
        <p className="text-xs text-ink-2">
          In your time zone, {Intl.DateTimeFormat().resolvedOptions().timeZone}.
          {isFine
            ? ''
            : isFuture
              ? ` Choose a moment in the next ${unitText(mostDays ?? 0, 'day', 'long')}.`
              : ' Choose a moment in the future.'}
        </p>
        <div className="flex justify-end gap-2">
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={!isFine} look="primary" type="submit">
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
