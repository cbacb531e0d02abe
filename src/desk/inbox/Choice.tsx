'use client'

import type { ReactNode } from 'react'

/** One of a list, or any: a native select, which phones and screen readers know best. */
export const Choice = ({
  any,
  label,
  onChange,
  options,
  value,
}: {
  any: string
  label: string
  onChange: (id: null | string) => void
  options: readonly { id: string; name: string }[]
  value: null | string
}): ReactNode => (
  <label className="flex flex-col gap-1 text-[0.6875rem] font-semibold text-ink-3">
    {label}
    <select
      className="h-8 rounded-md border border-line-strong bg-surface px-2 text-[0.8125rem] font-normal text-ink"
      onChange={(event) => {
        onChange(event.target.value === '' ? null : event.target.value)
      }}
      value={value ?? ''}
    >
      <option value="">{any}</option>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
)
