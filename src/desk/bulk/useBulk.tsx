'use client'

import type { ReactNode } from 'react'

import { lazy, Suspense, useState } from 'react'

import type { BulkAction } from '@/contracts/bulk'
import type { DeskUser } from '@/contracts/desk'

import type { BulkMenu } from './ChangeMenus'
import type { Selection } from './useSelection'

import { useHotkeys } from '../useHotkeys'
import { BulkBar } from './BulkBar'
import { BulkDialog } from './BulkDialog'
import { startBulk } from './bulkStore'
import { cases } from './describeBulk'
import { mayChangeCases } from './mayChangeCases'

// Few people ever open it: it is loaded when they do.
const OverrideDialog = lazy(() => import('../side/OverrideDialog'))

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
  const [isOverriding, setIsOverriding] = useState(false)
  const mayChange = mayChangeCases(user)
  const isPicking = selection.picked.size > 0
  const open = (menu: BulkMenu) => (): void => {
    setOpenMenu(menu)
  }

  useHotkeys(
    isPicking
      ? {
          Escape: selection.clear,
          ...(mayChange
            ? {
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
            : {}),
        }
      : {},
    { isFirst: true },
  )

  return {
    bar: isPicking ? (
      <>
        <BulkBar
          isAll={isAll}
          mayChange={mayChange}
          onAct={setAsked}
          onMenu={setOpenMenu}
          onOverride={() => {
            setIsOverriding(true)
          }}
          openMenu={openMenu}
          selection={selection}
          user={user}
        />
        {isOverriding ? (
          <Suspense fallback={null}>
            <OverrideDialog
              about={`${cases(selection.picked.size)} at once`}
              cases={[...selection.picked].map(([id, number]) => ({ id, number }))}
              onClose={() => {
                setIsOverriding(false)
              }}
              onSent={selection.clear}
              teamId={null}
            />
          </Suspense>
        ) : null}
        {asked === null ? null : (
          <BulkDialog
            action={asked}
            onClose={() => {
              setAsked(null)
            }}
            onConfirm={(title, action, picked) => {
              void startBulk(title, action, picked)
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
