'use client'

import type { ReactNode } from 'react'

import { Command } from 'cmdk'
import { Check } from 'lucide-react'
import { Popover } from 'radix-ui'

export type ComboboxItem = {
  readonly id: string
  readonly group: string
  readonly icon?: ReactNode
  readonly isChecked?: boolean
  readonly keywords?: string
  readonly label: string
  readonly trailing?: ReactNode
}

/** A list to search and choose from, under a button: type, arrows, Enter. */
export const Combobox = ({
  items,
  onOpenChange,
  onSelect,
  open,
  placeholder,
  trigger,
}: {
  /** Asked for when it opens. */
  items: () => readonly ComboboxItem[]
  onOpenChange: (open: boolean) => void
  onSelect: (id: string) => void
  open: boolean
  placeholder: string
  trigger: ReactNode
}): ReactNode => (
  <Popover.Root onOpenChange={onOpenChange} open={open}>
    <Popover.Trigger asChild>{trigger}</Popover.Trigger>
    <Popover.Portal>
      <Popover.Content
        align="start"
        className="z-50 w-72 animate-appear overflow-hidden rounded-lg border border-line bg-raised text-[0.8125rem] text-ink shadow-2"
        collisionPadding={8}
        sideOffset={5}
      >
        <Choices
          items={items}
          onSelect={(id) => {
            onOpenChange(false)
            onSelect(id)
          }}
          placeholder={placeholder}
        />
      </Popover.Content>
    </Popover.Portal>
  </Popover.Root>
)

const Choices = ({
  items: read,
  onSelect,
  placeholder,
}: {
  items: () => readonly ComboboxItem[]
  onSelect: (id: string) => void
  placeholder: string
}): ReactNode => {
  const items = read()
  const groups = [...new Set(items.map((item) => item.group))]

  return (
    <Command label={placeholder}>
      <Command.Input
        className="h-9 w-full border-b border-line bg-transparent px-3 outline-none placeholder:text-ink-3"
        placeholder={placeholder}
      />
      <Command.List className="max-h-80 overflow-y-auto p-1">
        <Command.Empty className="px-3 py-6 text-center text-ink-2">
          Nobody by that name.
        </Command.Empty>
        {groups.map((group) => (
          <Command.Group
            className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-[0.6875rem] [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-ink-3"
            heading={group}
            key={group}
          >
            {items
              .filter((item) => item.group === group)
              .map((item) => (
                <Command.Item
                  className="flex h-8 items-center gap-2 rounded-md px-2 data-[selected=true]:bg-hover"
                  key={item.id}
                  keywords={[item.label, item.keywords ?? '']}
                  onSelect={() => {
                    onSelect(item.id)
                  }}
                  value={item.id}
                >
                  {item.icon}
                  <span className="min-w-0 flex-1 truncate">{item.label}</span>
                  {item.trailing}
                  {item.isChecked === true ? (
                    <Check aria-label="selected" className="size-3.5 text-accent-text" />
                  ) : null}
                </Command.Item>
              ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  )
}
