'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { DeskChoices } from '@/contracts/desk'

type Field = DeskChoices['fields'][number]
type Value = boolean | null | number | string

/** The value of a custom field; a click makes it a field to fill in. Enter or leaving keeps, Escape drops. */
export const FieldValue = ({
  field,
  isEditable,
  onSave,
  value,
}: {
  field: Field
  isEditable: boolean
  onSave: (value: Value) => void
  value: unknown
}): ReactNode => {
  const [typed, setTyped] = useState<null | string>(null)
  const shown = shownValue(field, value)
  const keep = (next: string): void => {
    setTyped(null)

    if (next.trim() !== inputValue(value)) {
      onSave(parsedValue(field, next.trim()))
    }
  }

  if (!isEditable) {
    return shown ?? <span className="text-ink-3">Empty</span>
  }

  if (field.kind === 'select' || field.kind === 'boolean') {
    return (
      <select
        aria-label={field.label}
        className="-ms-1 h-6 max-w-full rounded border border-transparent bg-transparent hover:border-line-strong"
        onChange={(event) => {
          onSave(parsedValue(field, event.target.value))
        }}
        value={inputValue(value)}
      >
        <option value="">Empty</option>
        {field.options.map((option) => (
          <option key={option} value={option}>
            {field.kind === 'boolean' ? (option === 'true' ? 'Yes' : 'No') : option}
          </option>
        ))}
      </select>
    )
  }

  return typed === null ? (
    <button
      aria-label={`${field.label}: change`}
      className="-mx-1.5 max-w-full rounded px-1.5 py-0.5 text-start break-words hover:bg-hover"
      onClick={() => {
        setTyped(inputValue(value))
      }}
      type="button"
    >
      {shown ?? <span className="text-ink-3">Empty</span>}
    </button>
  ) : (
    <input
      aria-label={field.label}
      autoFocus
      className="h-7 w-full rounded border border-line-strong bg-surface px-1.5"
      dir="auto"
      maxLength={2000}
      onBlur={() => {
        keep(typed)
      }}
      onChange={(event) => {
        setTyped(event.target.value)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.currentTarget.blur()
        } else if (event.key === 'Escape') {
          event.stopPropagation()
          setTyped(null)
        }
      }}
      type={field.kind === 'number' ? 'number' : field.kind === 'date' ? 'date' : 'text'}
      value={typed}
      {...(field.kind === 'number' ? { step: 'any' } : {})}
    />
  )
}

const inputValue = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''

const shownValue = (field: Field, value: unknown): null | string => {
  const text = inputValue(value)

  return text === '' ? null : field.kind === 'boolean' ? (text === 'true' ? 'Yes' : 'No') : text
}

const parsedValue = (field: Field, text: string): Value => {
  if (text === '') {
    return null
  }

  return field.kind === 'number' ? Number(text) : field.kind === 'boolean' ? text === 'true' : text
}
