'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

/** The subject; a click makes it a field. Enter keeps, Escape drops. */
export const SubjectLine = ({
  isEditable,
  onSave,
  subject,
}: {
  isEditable: boolean
  onSave: (subject: string) => void
  subject: string
}): ReactNode => {
  const [typed, setTyped] = useState<null | string>(null)
  const keep = (): void => {
    const next = typed?.trim() ?? ''
    setTyped(null)

    if (next !== '' && next !== subject) {
      onSave(next)
    }
  }

  if (typed !== null) {
    return (
      <input
        aria-label="Subject"
        autoFocus
        className="h-7 min-w-0 flex-1 rounded border border-line-strong bg-surface px-1.5 text-[0.9375rem] font-semibold"
        maxLength={500}
        onBlur={keep}
        onChange={(event) => {
          setTyped(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            keep()
          } else if (event.key === 'Escape') {
            event.stopPropagation()
            setTyped(null)
          }
        }}
        value={typed}
      />
    )
  }

  return (
    <h2 className="min-w-0 flex-1 text-[0.9375rem] font-semibold">
      {isEditable ? (
        <button
          className="-mx-1.5 block max-w-full truncate rounded px-1.5 py-0.5 text-start hover:bg-hover"
          dir="auto"
          onClick={() => {
            setTyped(subject)
          }}
          title={`${subject} (click to change)`}
          type="button"
        >
          {subject}
        </button>
      ) : (
        <span className="block truncate" dir="auto" title={subject}>
          {subject}
        </span>
      )}
    </h2>
  )
}
