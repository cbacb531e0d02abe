'use client'

import type { ReactNode } from 'react'

import type { DeskChoices, InboxFilters } from '@/contracts/desk'

import { Choice } from './Choice'

/** Filters by the custom fields that an admin defined: a choice where the field is one, else what is typed. */
export const FieldFilters = ({
  fields,
  filters,
  onChange,
}: {
  fields: DeskChoices['fields']
  filters: InboxFilters
  onChange: (filters: InboxFilters) => void
}): ReactNode => {
  if (fields.length === 0) {
    return null
  }

  const set = (key: string, value: null | string): void => {
    const others = Object.entries(filters.fields).filter(([name]) => name !== key)
    const chosen: [string, string][] = value === null || value === '' ? [] : [[key, value]]
    onChange({ ...filters, fields: Object.fromEntries([...others, ...chosen]) })
  }

  return (
    <details className="mt-3" open={Object.keys(filters.fields).length > 0}>
      <summary className="cursor-pointer text-[0.6875rem] font-semibold text-ink-3">
        Custom fields
      </summary>
      <div className="mt-2 grid max-h-48 grid-cols-2 gap-2.5 overflow-y-auto">
        {fields.map(({ key, label, options }) =>
          options.length > 0 ? (
            <Choice
              any="Any"
              key={key}
              label={label}
              onChange={(value) => {
                set(key, value)
              }}
              options={options.map((option) => ({ id: option, name: option }))}
              value={filters.fields[key] ?? null}
            />
          ) : (
            <label
              className="flex flex-col gap-1 text-[0.6875rem] font-semibold text-ink-3"
              key={key}
            >
              {label}
              <input
                className="h-8 rounded-md border border-line-strong bg-surface px-2 text-[0.8125rem] font-normal text-ink"
                defaultValue={filters.fields[key] ?? ''}
                onBlur={(event) => {
                  set(key, event.target.value.trim())
                }}
                placeholder="Exactly"
              />
            </label>
          ),
        )}
      </div>
    </details>
  )
}
