import type { ReactNode } from 'react'

/** A small button of the bar of picked cases; the trigger of a menu hands its own properties down. */
export const BarButton = ({
  label,
  ...rest
}: {
  label: string
  onClick?: () => void
}): ReactNode => (
  <button
    className="inline-flex h-7 items-center rounded-md border border-line-strong bg-surface px-2.5 text-xs font-medium text-ink shadow-1 hover:bg-hover"
    type="button"
    {...rest}
  >
    {label}
  </button>
)
