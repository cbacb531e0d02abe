'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { BulkAction } from '@/contracts/bulk'
import type { DeskUser } from '@/contracts/desk'

import type { BulkMenu } from './BulkBar'
import type { Selection } from './useSelection'

import { useHotkeys } from '../useHotkeys'
import { BulkBar } from './BulkBar'
import { BulkDialog } from './BulkDialog'
import { startBulk } from './bulkStore'

/** The toolbar of the picked cases, its keys and its confirmation. Null while nothing is picked. */
export const useBulk = ({
  isAll,
  selection,
  user,
}: {
  isAll: boolean
  selection: Selection
  user: DeskUser
}): { readonly bar: ReactNode; readonly openMenu: (menu: BulkMenu) => void } => {
  const [asked, setAsked] = useState<BulkAction | null>(null)
  const [openMenu, setOpenMenu] = useState<BulkMenu | null>(null)
  const isPicking = selection.picked.size > 0
  const open = (menu: BulkMenu) => (): void => {
    setOpenMenu(menu)
  }

  useHotkeys(
    isPicking
      ? {
          Escape: selection.clear,
          a: open('assign'),
          e: () => {
            setAsked({ do: 'move', to: 'resolved' })
          },
          m: () => {
            setAsked({ assigneeId: user.id, do: 'assign' })
          },
          p: open('priority'),
          s: open('status'),
          t: open('tag'),
        }
      : {},
    { isFirst: true },
  )

  return {
    bar: isPicking ? (
      <>
        <BulkBar
          isAll={isAll}
          onAct={setAsked}
          onMenu={setOpenMenu}
          openMenu={openMenu}
          selection={selection}
          user={user}
        />
        {asked === null ? null : (
          <BulkDialog
            action={asked}
            onClose={() => {
              setAsked(null)
            }}
            onConfirm={(title, action, cases) => {
              void startBulk(title, action, cases)
              setAsked(null)
              selection.clear()
            }}
            picked={selection.picked}
          />
        )}
      </>
    ) : null,
    openMenu: setOpenMenu,
  }
}
