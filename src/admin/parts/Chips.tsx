import type { ReactNode } from 'react'

import { ChipRow } from './ChipRow'

/** Several of a few, each on or off. In the order of the options, and none but those. */
export const Chips = <Value extends string>({
  chosen,
  label,
  none,
  onChange,
  options,
  readOnly = false,
}: {
  chosen: readonly Value[]
  label: string
  /** What it means that nothing is chosen. */
  none?: string
  onChange: (chosen: readonly Value[]) => void
  options: readonly { readonly label: string; readonly value: Value }[]
  readOnly?: boolean
}): ReactNode => (
  <div>
    <div className="mb-1.5 font-medium">{label}</div>
    <ChipRow
      isChosen={(value) => chosen.includes(value)}
      label={label}
      onPick={(value) =>
        onChange(
          options
            .map((option) => option.value)
            .filter((one) => chosen.includes(one) !== (one === value)),
        )
      }
      options={options}
      readOnly={readOnly}
    />
    {chosen.length === 0 && none !== undefined ? (
      <div className="mt-1 text-xs text-ink-3">{none}</div>
    ) : null}
  </div>
)
