'use client'

import type { ReactNode } from 'react'

import { useEffect, useRef, useState } from 'react'

import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'

import type { AskedReason } from './handOver'

import { FormField, FormInput } from '../side/FormField'

/** Asks why, in one line: Enter sends it. */
export const ReasonDialog = ({
  asked: { button, hint, title },
  onClose,
  onReason,
}: {
  asked: AskedReason
  onClose: () => void
  onReason: (reason: string) => void
}): ReactNode => {
  const [reason, setReason] = useState('')
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    // After the list that was chosen from has given the focus back to its button.
    const frame = requestAnimationFrame(() => field.current?.focus())

    return () => {
      cancelAnimationFrame(frame)
    }
  }, [])

  return (
    <Dialog onClose={onClose} title={title}>
      <form
        className="flex flex-col gap-3.5"
        onSubmit={(event) => {
          event.preventDefault()

          if (reason.trim() !== '') {
            onClose()
            onReason(reason.trim())
          }
        }}
      >
        <FormField hint={hint} label="Reason">
          <FormInput
            maxLength={2000}
            onChange={(event) => {
              setReason(event.target.value)
            }}
            ref={field}
            required
            value={reason}
          />
        </FormField>
        <div className="flex justify-end gap-2">
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={reason.trim() === ''} look="primary" type="submit">
            {button}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
