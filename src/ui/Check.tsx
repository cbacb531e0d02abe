import type { ReactNode } from 'react'

/** A box to tick, with its words beside it. */
export const Check = ({
  children,
  isOn,
  onChange,
}: {
  children: ReactNode
  isOn: boolean
  onChange: (isOn: boolean) => void
}): ReactNode => (
  <label className="flex items-center gap-1.5">
    <input
      checked={isOn}
      className="size-3.5 accent-accent"
      onChange={(event) => {
        onChange(event.target.checked)
      }}
      type="checkbox"
    />
    {children}
  </label>
)
