import type { ComponentProps, ReactNode } from 'react'

import { cx } from './cx'

const looks = {
  danger: 'border-transparent bg-red-soft text-red hover:brightness-95',
  ghost: 'border-transparent text-ink-2 hover:bg-hover hover:text-ink',
  plain: 'border-line-strong bg-surface text-ink shadow-1 hover:bg-hover',
  primary:
    'border-transparent bg-accent text-accent-ink shadow-1 hover:bg-accent-hover disabled:bg-slate-soft disabled:text-ink-3',
} as const

export type ButtonProps = ComponentProps<'button'> & {
  look?: keyof typeof looks
  size?: 'md' | 'sm'
  /** A small picture before the words. */
  icon?: ReactNode
}

export const Button = ({
  children,
  className,
  icon,
  look = 'plain',
  size = 'md',
  type = 'button',
  ...rest
}: ButtonProps): ReactNode => (
  <button
    className={cx(
      'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap transition-colors duration-100 select-none disabled:opacity-70',
      size === 'sm' ? 'h-7 px-2 text-xs' : 'h-8 px-3 text-[0.8125rem]',
      looks[look],
      className,
    )}
    type={type}
    {...rest}
  >
    {icon}
    {children}
  </button>
)
