import type { ReactNode } from 'react'

/** A small filter: everything, or one of several. */
export const Picker = ({
  label,
  onPick,
  options,
  value,
}: {
  label: string
  onPick: (value: string) => void
  options: readonly { readonly label: string; readonly value: string }[]
  value: string
}): ReactNode => (
  <label className="flex flex-col gap-1 text-xs text-ink-2">
    {label}
    <select
      className="cw-input max-w-44"
      onChange={({ target }) => {
        onPick(target.value)
      }}
      value={value}
    >
      <option value="">all</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
)
