import type { ReactNode } from 'react'

/** A few things to choose from, all of them in sight: one or several, as `onPick` makes of it. */
export const ChipRow = <Value extends string>({
  isChosen,
  label,
  onPick,
  options,
  readOnly = false,
}: {
  isChosen: (value: Value) => boolean
  label: string
  onPick: (value: Value) => void
  options: readonly {
    readonly label: string
    readonly title?: string | undefined
    readonly value: Value
  }[]
  readOnly?: boolean
}): ReactNode => (
  <div aria-label={label} className="flex flex-wrap gap-1.5" role="group">
    {options.map(({ label: name, title, value }) => (
      <button
        aria-pressed={isChosen(value)}
        className="cw-chip"
        disabled={readOnly}
        key={value}
        onClick={() => onPick(value)}
        title={title}
        type="button"
      >
        {name}
      </button>
    ))}
  </div>
)
