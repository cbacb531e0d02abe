'use client'

import type { ReactNode } from 'react'

import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'

import { cx } from './cx'
import { DialogFrame } from './DialogFrame'

/** A sheet with a title and a way out, above everything. */
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
}): ReactNode => (
  <DialogFrame
    className={cx(
      'top-[12vh] left-1/2 max-h-[76vh] w-[calc(100vw-2rem)] -translate-x-1/2 animate-appear overflow-y-auto rounded-xl border border-line bg-raised p-5 text-ink shadow-2',
      isWide ? 'max-w-2xl' : 'max-w-md',
    )}
    hasDescription={description !== undefined}
    onClose={onClose}
  >
    <div className="mb-4 flex items-start gap-4">
      <div className="min-w-0 flex-1">
        <Primitive.Title className="text-base font-semibold">{title}</Primitive.Title>
        {description === undefined ? null : (
          <Primitive.Description className="mt-1 text-ink-2">{description}</Primitive.Description>
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
  </DialogFrame>
)
