import type { ComponentProps, ReactNode } from 'react'

import { cx } from './cx'
import { Tooltip } from './Tooltip'

type Props = Omit<ComponentProps<'button'>, 'aria-label' | 'title'> & {
  /** Read out and shown on hover. */
  label: string
  /** The key that does the same. */
  shortcut?: string
  isOn?: boolean
}

export const IconButton = ({
  children,
  className,
  isOn,
  label,
  shortcut,
  type = 'button',
  ...rest
}: Props): ReactNode => (
  <Tooltip label={label} {...(shortcut === undefined ? {} : { shortcut })}>
    <button
      aria-label={label}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      className={cx(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-2 transition-colors duration-100 hover:bg-hover hover:text-ink disabled:opacity-40 disabled:hover:bg-transparent [&_svg]:size-4',
        isOn === true && 'bg-hover text-ink',
        className,
      )}
      type={type}
      {...rest}
    >
      {children}
    </button>
  </Tooltip>
)
