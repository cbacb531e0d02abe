'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'

import { laterTimes, localInput } from './laterTimes'

/** Asks for a moment in the future, in the reader's own zone. */
export const LaterDialog = ({
  action,
  onChoose,
  onClose,
  title,
}: {
  action: string
  onChoose: (at: Date) => void
  onClose: () => void
  title: string
}): ReactNode => {
  const [typed, setTyped] = useState(() => localInput(laterTimes(new Date())[2]?.at ?? new Date()))
  const at = new Date(typed)
  const isFuture = at.getTime() > Date.now()

  return (
    <Dialog onClose={onClose} title={title}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()

          if (isFuture) {
            onChoose(at)
          }
        }}
      >
        <label className="flex flex-col gap-1.5 font-medium">
          Day and time
          <input
            autoFocus
            className="h-9 rounded-md border border-line-strong bg-surface px-2.5 font-normal"
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
          {isFuture ? '' : ' Choose a moment in the future.'}
        </p>
        <div className="flex justify-end gap-2">
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={!isFuture} look="primary" type="submit">
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
