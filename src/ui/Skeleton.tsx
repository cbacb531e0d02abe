import type { ReactNode } from 'react'

import { cx } from './cx'

/** Where something will be. */
export const Skeleton = ({ className }: { className?: string }): ReactNode => (
  <span
    aria-hidden
    className={cx(
      'block animate-shimmer rounded bg-[linear-gradient(90deg,var(--cw-line)_25%,var(--cw-hover)_50%,var(--cw-line)_75%)] bg-[length:240%_100%]',
      className,
    )}
  />
)
