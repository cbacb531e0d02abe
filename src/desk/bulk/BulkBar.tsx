'use client'

import type { ReactNode } from 'react'

import { X } from 'lucide-react'

import type { BulkAction } from '@/contracts/bulk'
import type { DeskUser } from '@/contracts/desk'

import { caseStatuses, priorities } from '@/domain/vocabulary'
import { Button } from '@/ui/Button'
import { IconButton } from '@/ui/IconButton'
import { Menu, MenuItem, MenuLabel, MenuLine } from '@/ui/Menu'
import { PriorityMark } from '@/ui/PriorityMark'
import { priorityLook, statusLook } from '@/ui/statusLook'
import { StatusIcon } from '@/ui/StatusPill'

import type { Selection } from './useSelection'

import { useChoices } from '../data/queries'
import { cases } from './describeBulk'
import { oldestOf } from './oldestOf'

/** More that belong together than this are a mistake of the filters. */
const mostMerged = 40
/** As many as one override takes: all of them move in one transaction, or none. */
const mostOverridden = 200

export type BulkMenu = 'assign' | 'macro' | 'priority' | 'status' | 'tag'

/** What can be done with the picked cases. The same keys as on one case open the menus. */
export const BulkBar = ({
  isAll,
  onAct,
  onMenu,
  onOverride,
  openMenu,
  selection,
  user,
}: {
  /** Every case behind the filters is picked. */
  isAll: boolean
  onAct: (action: BulkAction) => void
  onMenu: (menu: BulkMenu | null) => void
  onOverride: () => void
  openMenu: BulkMenu | null
  selection: Selection
  user: DeskUser
}): ReactNode => {
  const choices = useChoices().data
  const menu = (name: BulkMenu) => ({
    onOpenChange: (isOpen: boolean) => {
      onMenu(isOpen ? name : null)
    },
    open: openMenu === name,
  })

  return (
    <div
      aria-label="Selected cases"
      className="border-t border-line bg-raised px-3 py-2 shadow-2"
      role="toolbar"
    >
      <div className="flex items-center gap-2">
        <p aria-live="polite" className="min-w-0 flex-1 truncate font-medium">
          {cases(selection.picked.size)} selected
        </p>
        {isAll ? null : (
          <Button look="ghost" onClick={() => void selection.pickAll()} size="sm">
            Select all matching
          </Button>
        )}
        <IconButton label="Clear the selection" onClick={selection.clear} shortcut="Esc">
          <X />
        </IconButton>
      </div>
      <div className="mt-1.5 flex flex-wrap gap-1">
        <Menu {...menu('status')} trigger={<Trigger label="Status" />}>
          {caseStatuses
            .filter((status) => status !== 'new' && status !== 'pending-data')
            .map((to) => (
              <MenuItem
                icon={<StatusIcon status={to} />}
                key={to}
                onSelect={() => {
                  onAct({ do: 'move', to })
                }}
              >
                {statusLook[to].label}
              </MenuItem>
            ))}
        </Menu>
        <Menu {...menu('priority')} trigger={<Trigger label="Priority" />}>
          {priorities.map((priority) => (
            <MenuItem
              icon={<PriorityMark priority={priority} />}
              key={priority}
              onSelect={() => {
                onAct({ do: 'prioritise', priority })
              }}
            >
              {priorityLook[priority].label}
            </MenuItem>
          ))}
        </Menu>
        <Menu {...menu('assign')} trigger={<Trigger label="Assign" />}>
          <MenuItem
            onSelect={() => {
              onAct({ assigneeId: user.id, do: 'assign' })
            }}
          >
            Me
          </MenuItem>
          <MenuItem
            onSelect={() => {
              onAct({ assigneeId: null, do: 'assign' })
            }}
          >
            Nobody
          </MenuItem>
          <MenuLine />
          <MenuLabel>Teams</MenuLabel>
          {choices?.teams.map(({ id, name }) => (
            <MenuItem
              key={id}
              onSelect={() => {
                onAct({ assigneeId: null, do: 'assign', teamId: id })
              }}
            >
              {name}
            </MenuItem>
          ))}
          <MenuLabel>People</MenuLabel>
          {choices?.people
            .filter(({ id }) => id !== user.id)
            .map(({ id, name, openCases }) => (
              <MenuItem
                hint={`${cases(openCases)} open`}
                key={id}
                onSelect={() => {
                  onAct({ assigneeId: id, do: 'assign' })
                }}
              >
                {name}
              </MenuItem>
            ))}
        </Menu>
        <Menu {...menu('tag')} trigger={<Trigger label="Tag" />}>
          <MenuLabel>Add</MenuLabel>
          {choices?.tags.map(({ id, name }) => (
            <MenuItem
              key={id}
              onSelect={() => {
                onAct({ do: 'tag', tagId: id })
              }}
            >
              {name}
            </MenuItem>
          ))}
          <MenuLabel>Remove</MenuLabel>
          {choices?.tags.map(({ id, name }) => (
            <MenuItem
              key={id}
              onSelect={() => {
                onAct({ do: 'untag', tagId: id })
              }}
            >
              {name}
            </MenuItem>
          ))}
        </Menu>
        <Menu {...menu('macro')} trigger={<Trigger label="Macro" />}>
          {choices?.macros.map(({ id, name }) => (
            <MenuItem
              key={id}
              onSelect={() => {
                onAct({ do: 'macro', macroId: id })
              }}
            >
              {name}
            </MenuItem>
          ))}
        </Menu>
        {user.mayOverride && selection.picked.size <= mostOverridden ? (
          <Trigger label="Override routing" onClick={onOverride} />
        ) : null}
        {selection.picked.size > 1 && selection.picked.size <= mostMerged ? (
          <Trigger
            label="Merge"
            onClick={() => {
              onAct({ do: 'merge', intoId: oldestOf(selection.picked) })
            }}
          />
        ) : null}
      </div>
    </div>
  )
}

const Trigger = ({ label, ...rest }: { label: string; onClick?: () => void }): ReactNode => (
  <button
    className="inline-flex h-7 items-center rounded-md border border-line-strong bg-surface px-2.5 text-xs font-medium text-ink shadow-1 hover:bg-hover"
    type="button"
    {...rest}
  >
    {label}
  </button>
)
