import type { ReactNode } from 'react'

/** Where something will be. */
export const Shimmer = ({ className }: { className: string }): ReactNode => (
  <span
    aria-hidden
    className={`block animate-shimmer rounded-md bg-[linear-gradient(90deg,var(--cw-line)_25%,var(--cw-hover)_50%,var(--cw-line)_75%)] bg-[length:240%_100%] ${className}`}
  />
)
