'use client'

import type { ReactNode } from 'react'

import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'

import { cx } from './cx'
import { useFocusBack } from './useFocusBack'

/** A sheet above everything; the focus stays in it and returns to where it was. */
export const Dialog = ({
  children,
  description,
  isWide = false,
  onClose,
  title,
}: {
  children: ReactNode
  description?: string
  isWide?: boolean
  onClose: () => void
  title: string
}): ReactNode => {
  const focusBack = useFocusBack()

  return (
    <Primitive.Root
      onOpenChange={(open) => {
        if (!open) {
          onClose()
        }
      }}
      open
    >
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-[rgb(10_10_20/0.38)]" />
        <Primitive.Content
          {...focusBack}
          className={cx(
            'fixed top-[12vh] left-1/2 z-50 max-h-[76vh] w-[calc(100vw-2rem)] -translate-x-1/2 animate-appear overflow-y-auto rounded-xl border border-line bg-raised p-5 text-[0.8125rem] text-ink shadow-2',
            isWide ? 'max-w-2xl' : 'max-w-md',
          )}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <div className="mb-4 flex items-start gap-4">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="text-base font-semibold">{title}</Primitive.Title>
              {description === undefined ? null : (
                <Primitive.Description className="mt-1 text-ink-2">
                  {description}
                </Primitive.Description>
              )}
            </div>
            <Primitive.Close
              aria-label="Close"
              className="-mt-1 -me-1 inline-flex size-7 items-center justify-center rounded-md text-ink-2 hover:bg-hover"
            >
              <X className="size-4" />
            </Primitive.Close>
          </div>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
