'use client'

import type { ReactNode } from 'react'

import { Tooltip as Primitive } from 'radix-ui'

import { Kbd } from './Kbd'

/** Words for a picture, after a moment. What it says must also be in the label of what it explains. */
export const Tooltip = ({
  children,
  label,
  shortcut,
}: {
  children: ReactNode
  label: string
  shortcut?: string
}): ReactNode => (
  <Primitive.Root delayDuration={450}>
    <Primitive.Trigger asChild>{children}</Primitive.Trigger>
    <Primitive.Portal>
      <Primitive.Content
        className="z-50 flex animate-appear items-center gap-2 rounded-md border border-line bg-raised px-2 py-1 text-xs text-ink shadow-2"
        collisionPadding={8}
        sideOffset={5}
      >
        {label}
        {shortcut === undefined ? null : <Kbd>{shortcut}</Kbd>}
      </Primitive.Content>
    </Primitive.Portal>
  </Primitive.Root>
)

export const TooltipProvider = Primitive.Provider
