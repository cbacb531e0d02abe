import type { ReactNode } from 'react'

/** Several of a few, each on or off. Keeps the order of the options. */
export const Chips = ({
  chosen,
  label,
  none,
  onChange,
  options,
  readOnly,
}: {
  chosen: readonly string[]
  label: string
  /** What it means that nothing is chosen. */
  none?: string
  onChange: (chosen: readonly string[]) => void
  options: readonly { readonly label: string; readonly value: string }[]
  readOnly: boolean
}): ReactNode => (
  <div>
    <div className="mb-1.5 font-medium">{label}</div>
    <div aria-label={label} className="flex flex-wrap gap-1.5" role="group">
      {options.map(({ label: name, value }) => {
        const isChosen = chosen.includes(value)

        return (
          <button
            aria-pressed={isChosen}
            className="cw-chip"
            disabled={readOnly}
            key={value}
            onClick={() =>
              onChange(
                isChosen
                  ? chosen.filter((one) => one !== value)
                  : options
                      .map((option) => option.value)
                      .filter((one) => one === value || chosen.includes(one)),
              )
            }
            type="button"
          >
            {name}
          </button>
        )
      })}
    </div>
    {chosen.length === 0 && none !== undefined ? (
      <div className="mt-1 text-xs text-ink-3">{none}</div>
    ) : null}
  </div>
)
