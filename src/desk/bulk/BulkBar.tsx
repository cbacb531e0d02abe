'use client'

import type { ReactNode } from 'react'

import { X } from 'lucide-react'

import type { BulkAction } from '@/contracts/bulk'
import type { DeskUser } from '@/contracts/desk'

import { Button } from '@/ui/Button'
import { IconButton } from '@/ui/IconButton'

import type { Selection } from './useSelection'

import type { BulkMenu } from './ChangeMenus'

import { BarButton } from './BarButton'
import { ChangeMenus } from './ChangeMenus'
import { cases } from './describeBulk'
import { oldestOf } from './oldestOf'

/** More that belong together than this are a mistake of the filters. */
const mostMerged = 40
/** As many as one override takes: all of them move in one transaction, or none. */
const mostOverridden = 200

/** What can be done with the picked cases. The same keys as on one case open the menus. */
export const BulkBar = ({
  isAll,
  mayChange,
  onAct,
  onMenu,
  onOverride,
  openMenu,
  selection,
  user,
}: {
  /** Every case behind the filters is picked. */
  isAll: boolean
  mayChange: boolean
  onAct: (action: BulkAction) => void
  onMenu: (menu: BulkMenu | null) => void
  onOverride: () => void
  openMenu: BulkMenu | null
  selection: Selection
  user: DeskUser
}): ReactNode => {
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
        {mayChange ? (
          <ChangeMenus onAct={onAct} onMenu={onMenu} openMenu={openMenu} user={user} />
        ) : null}
        {user.mayOverride && selection.picked.size <= mostOverridden ? (
          <BarButton label="Override routing" onClick={onOverride} />
        ) : null}
        {mayChange && selection.picked.size > 1 && selection.picked.size <= mostMerged ? (
          <BarButton
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
