import type { ReactNode } from 'react'

/** A field with its name above and a hint below. */
export const LabelledField = ({
  children,
  hint,
  label,
}: {
  children: ReactNode
  hint?: string | undefined
  label: string
}): ReactNode => (
  <label className="flex flex-col gap-1">
    <span className="text-xs font-medium text-ink-2">{label}</span>
    {children}
    {hint === undefined ? null : <span className="text-2xs text-ink-3">{hint}</span>}
  </label>
)
