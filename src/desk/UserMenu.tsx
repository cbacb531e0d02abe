'use client'

import type { ReactNode } from 'react'

import { Keyboard, LayoutDashboard, LogOut } from 'lucide-react'

import type { DeskUser } from '@/contracts/desk'

import { Avatar } from '@/ui/Avatar'
import { Menu, MenuItem, MenuLine } from '@/ui/Menu'

import { signOut } from './signOut'
import { ThemeItems } from './ThemeItems'

const roleNames: Readonly<Record<DeskUser['role'], string>> = {
  admin: 'Admin',
  analyst: 'Analyst',
  auditor: 'Auditor',
  'cx-manager': 'Customer experience manager',
  engineer: 'Engineer',
}

export const UserMenu = ({
  children,
  onHelp,
  user,
}: {
  /** More items, before those that are always there. */
  children?: ReactNode
  onHelp: () => void
  user: DeskUser
}): ReactNode => (
  <Menu
    trigger={
      <button
        aria-label={`${user.name}: menu`}
        className="flex min-w-0 flex-1 items-center gap-2 rounded-md p-1 text-start hover:bg-hover"
        type="button"
      >
        <Avatar name={user.name} />
        <span className="hidden min-w-0 flex-1 mid:block">
          <span className="block truncate font-medium">{user.name}</span>
          <span className="block truncate text-[0.6875rem] text-ink-3">{roleNames[user.role]}</span>
        </span>
      </button>
    }
  >
    {children}
    <ThemeItems />
    <MenuLine />
    <MenuItem icon={<Keyboard />} onSelect={onHelp} shortcut="?">
      Keyboard
    </MenuItem>
    <MenuItem
      icon={<LayoutDashboard />}
      onSelect={() => {
        window.location.assign('/admin')
      }}
    >
      Admin panel
    </MenuItem>
    <MenuItem icon={<LogOut />} onSelect={() => void signOut()}>
      Sign out
    </MenuItem>
  </Menu>
)
