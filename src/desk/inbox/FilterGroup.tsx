import type { ReactNode } from 'react'

import { cx } from '@/ui/cx'

/** Values of one field, of which any number can be chosen. */
export const FilterGroup = <Value extends string>({
  all,
  chosen,
  icon,
  label,
  name,
  onChange,
}: {
  all: readonly Value[]
  chosen: readonly Value[]
  icon?: (value: Value) => ReactNode
  label: string
  name: (value: Value) => string
  onChange: (chosen: readonly Value[]) => void
}): ReactNode => (
  <fieldset className="mb-3">
    <legend className="mb-1.5 text-[0.6875rem] font-semibold text-ink-3">{label}</legend>
    <div className="flex flex-wrap gap-1.5">
      {all.map((value) => {
        const isOn = chosen.includes(value)

        return (
          <button
            aria-pressed={isOn}
            className={cx(
              'inline-flex h-7 items-center gap-1.5 rounded-full border px-2.5 text-xs font-medium [&_svg]:size-3.5',
              isOn
                ? 'border-accent bg-accent-soft text-accent-text'
                : 'border-line-strong text-ink-2 hover:bg-hover',
            )}
            key={value}
            onClick={() => {
              // In the order of the list, so that the address does not depend on the order of clicks.
              onChange(all.filter((one) => (one === value ? !isOn : chosen.includes(one))))
            }}
            type="button"
          >
            {icon?.(value)}
            {name(value)}
          </button>
        )
      })}
    </div>
  </fieldset>
)
