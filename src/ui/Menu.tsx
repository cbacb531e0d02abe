'use client'

import type { ReactNode } from 'react'

import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'

import { cx } from './cx'
import { Kbd } from './Kbd'

/** A menu under a button. `open` and `onOpenChange` let a key open it too. */
export const Menu = ({
  align = 'start',
  children,
  onOpenChange,
  open,
  trigger,
}: {
  align?: 'end' | 'start'
  children: ReactNode
  onOpenChange?: (open: boolean) => void
  open?: boolean
  trigger: ReactNode
}): ReactNode => (
  <DropdownMenu.Root
    modal={false}
    {...(open === undefined ? {} : { open })}
    {...(onOpenChange === undefined ? {} : { onOpenChange })}
  >
    <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
    <DropdownMenu.Portal>
      <DropdownMenu.Content
        align={align}
        className="z-50 max-h-[min(26rem,var(--radix-dropdown-menu-content-available-height))] min-w-52 animate-appear overflow-y-auto rounded-lg border border-line bg-raised p-1 text-[0.8125rem] text-ink shadow-2"
        collisionPadding={8}
        sideOffset={5}
      >
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  </DropdownMenu.Root>
)

export const MenuItem = ({
  children,
  hint,
  icon,
  isChecked,
  isDisabled = false,
  onSelect,
  shortcut,
}: {
  children: ReactNode
  /** A second line: what it does, or why it is not possible. */
  hint?: string
  icon?: ReactNode
  isChecked?: boolean
  isDisabled?: boolean
  onSelect: () => void
  shortcut?: string
}): ReactNode => (
  <DropdownMenu.Item
    className={cx(
      'flex items-center gap-2 rounded-md px-2 py-1.5 outline-none select-none data-[highlighted]:bg-hover',
      isDisabled && 'text-ink-3',
    )}
    disabled={isDisabled}
    onSelect={onSelect}
  >
    {icon === undefined ? null : (
      <span className="inline-flex size-4 shrink-0 items-center justify-center [&_svg]:size-4">
        {icon}
      </span>
    )}
    <span className="min-w-0 flex-1">
      <span className="block truncate">{children}</span>
      {hint === undefined ? null : (
        <span className="block max-w-64 text-xs text-ink-3">{hint}</span>
      )}
    </span>
    {isChecked === true ? (
      <Check aria-label="selected" className="size-3.5 text-accent-text" />
    ) : null}
    {shortcut === undefined ? null : <Kbd>{shortcut}</Kbd>}
  </DropdownMenu.Item>
)

export const MenuLabel = ({ children }: { children: ReactNode }): ReactNode => (
  <DropdownMenu.Label className="px-2 pt-2 pb-1 text-[0.6875rem] font-semibold text-ink-3">
    {children}
  </DropdownMenu.Label>
)

export const MenuLine = (): ReactNode => (
  <DropdownMenu.Separator className="mx-1 my-1 h-px bg-line" />
)
