import type { ReactNode } from 'react'

import type { Tone } from './tones'

import { cx } from './cx'
import { initialsOf } from './initialsOf'
import { toneClasses } from './tones'

const tones: readonly Tone[] = ['blue', 'green', 'violet', 'teal', 'amber', 'red']

/** Initials on a colour that follows from the name, so that one person always looks the same. */
export const Avatar = ({
  className,
  name,
  size = 'md',
}: {
  className?: string
  name: string
  size?: 'lg' | 'md' | 'sm'
}): ReactNode => (
  <span
    aria-hidden
    className={cx(
      'inline-flex shrink-0 items-center justify-center rounded-full font-semibold select-none',
      size === 'sm' && 'size-[1.125rem] text-[0.5625rem]',
      size === 'md' && 'size-7 text-[0.6875rem]',
      size === 'lg' && 'size-10 text-sm',
      toneClasses[tones[hash(name) % tones.length] ?? 'slate'],
      className,
    )}
    title={name}
  >
    {initialsOf(name)}
  </span>
)

const hash = (text: string): number => {
  let sum = 7

  for (const char of text) {
    sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003
  }

  return sum
}
