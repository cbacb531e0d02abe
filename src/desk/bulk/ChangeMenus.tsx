'use client'

import type { ReactNode } from 'react'

import type { BulkAction } from '@/contracts/bulk'
import type { DeskUser } from '@/contracts/desk'

import { caseStatuses, priorities } from '@/domain/vocabulary'
import { Menu, MenuItem, MenuLabel, MenuLine } from '@/ui/Menu'
import { PriorityMark } from '@/ui/PriorityMark'
import { priorityLook, statusLook } from '@/ui/statusLook'
import { StatusIcon } from '@/ui/StatusPill'

import { useChoices } from '../data/queries'
import { BarButton } from './BarButton'
import { cases } from './describeBulk'

export type BulkMenu = 'assign' | 'macro' | 'priority' | 'status' | 'tag'

/** What those who work on cases can change of many at once. */
export const ChangeMenus = ({
  onAct,
  onMenu,
  openMenu,
  user,
}: {
  onAct: (action: BulkAction) => void
  onMenu: (menu: BulkMenu | null) => void
  openMenu: BulkMenu | null
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
    <>
      <Menu {...menu('status')} trigger={<BarButton label="Status" />}>
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
      <Menu {...menu('priority')} trigger={<BarButton label="Priority" />}>
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
      <Menu {...menu('assign')} trigger={<BarButton label="Assign" />}>
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
      <Menu {...menu('tag')} trigger={<BarButton label="Tag" />}>
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
      <Menu {...menu('macro')} trigger={<BarButton label="Macro" />}>
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
    </>
  )
}
