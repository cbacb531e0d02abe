'use client'

import type { KeyboardEvent, ReactNode } from 'react'

import { Dialog } from 'radix-ui'

import { cx } from './cx'
import { useFocusBack } from './useFocusBack'

/**
 * What every dialog has: it lies over everything, the focus stays in it and returns to where it was, Escape and a click
 * beside it close it. What stands in it, its title too, is the caller's.
 */
export const DialogFrame = ({
  children,
  className,
  hasDescription = false,
  onClose,
  onKeyDown,
  shade = 'light',
}: {
  children: ReactNode
  className: string
  /** A `Dialog.Description` stands in it. */
  hasDescription?: boolean
  onClose: () => void
  onKeyDown?: (event: KeyboardEvent) => void
  /** How much is seen of what lies below. */
  shade?: 'dark' | 'light'
}): ReactNode => {
  const focusBack = useFocusBack()

  return (
    <Dialog.Root
      onOpenChange={(open) => {
        if (!open) {
          onClose()
        }
      }}
      open
    >
      <Dialog.Portal>
        <Dialog.Overlay
          className={cx(
            'fixed inset-0 z-40',
            shade === 'dark' ? 'bg-[rgb(10_10_20/0.93)]' : 'bg-[rgb(10_10_20/0.38)]',
          )}
        />
        <Dialog.Content
          {...focusBack}
          className={cx('fixed z-50 text-[0.8125rem]', className)}
          onKeyDown={onKeyDown}
          {...(hasDescription ? {} : { 'aria-describedby': undefined })}
        >
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
