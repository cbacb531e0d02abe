'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'

/** Asks whom to ask, and what they shall look at. */
export const ApprovalDialog = ({
  onAsk,
  onClose,
  people,
}: {
  onAsk: (approval: { approverId: string; note: null | string }) => void
  onClose: () => void
  people: readonly { readonly id: string; readonly name: string }[]
}): ReactNode => {
  const [approverId, setApproverId] = useState('')
  const [note, setNote] = useState('')

  return (
    <Dialog
      description="It goes out as yours once they approve it. Until then the customer hears nothing."
      onClose={onClose}
      title="Send for approval"
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          onAsk({ approverId, note: note.trim() === '' ? null : note.trim() })
        }}
      >
        <label className="flex flex-col gap-1.5 font-medium">
          Who approves it
          <select
            autoFocus
            className="h-9 rounded-md border border-line-strong bg-surface px-2.5 font-normal"
            onChange={(event) => {
              setApproverId(event.target.value)
            }}
            required
            value={approverId}
          >
            <option value="">Choose a colleague</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="flex flex-col gap-1.5 font-medium">
          What shall they look at? (optional)
          <textarea
            className="field-sizing-content max-h-40 min-h-16 resize-none rounded-md border border-line-strong bg-surface p-2.5 font-normal"
            dir="auto"
            maxLength={1000}
            onChange={(event) => {
              setNote(event.target.value)
            }}
            value={note}
          />
        </label>
        <div className="flex justify-end gap-2">
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={approverId === ''} look="primary" type="submit">
            Ask for approval
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
