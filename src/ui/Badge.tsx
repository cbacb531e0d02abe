import type { ReactNode } from 'react'

import type { Tone } from './tones'

import { cx } from './cx'
import { toneClasses } from './tones'

/** A word with a colour behind it. The colour never carries the meaning alone. */
export const Badge = ({
  children,
  className,
  icon,
  title,
  tone = 'slate',
}: {
  children: ReactNode
  className?: string
  icon?: ReactNode
  title?: string
  tone?: Tone
}): ReactNode => (
  <span
    className={cx(
      'inline-flex h-[1.25rem] shrink-0 items-center gap-1 rounded px-1.5 text-[0.6875rem] leading-none font-medium whitespace-nowrap [&_svg]:size-3',
      toneClasses[tone],
      className,
    )}
    title={title}
  >
    {icon}
    {children}
  </span>
)
