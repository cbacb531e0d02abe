'use client'

import type { ReactNode } from 'react'

import { Bookmark, Ellipsis, Pencil, RefreshCw, Trash2, UsersRound } from 'lucide-react'
import { useState } from 'react'

import type { DeskUser, SavedViewRow } from '@/contracts/desk'

import { cx } from '@/ui/cx'
import { Menu, MenuItem, MenuLine } from '@/ui/Menu'

import { countText } from '../countText'
import { useViewChanges, useViews } from './useViews'
import { ViewForm } from './ViewForm'

/** Saved views in the rail: those of one's own first, then those that were shared. */
export const ViewList = ({
  onOpen,
  query,
  user,
}: {
  onOpen: (view: SavedViewRow) => void
  /** The filters on the screen; null on a page that is no list. */
  query: null | string
  user: DeskUser
}): ReactNode => {
  const views = useViews().data ?? []
  const [renamed, setRenamed] = useState<null | SavedViewRow>(null)

  if (views.length === 0) {
    return null
  }

  return (
    <>
      <div className="mx-2 my-2.5 h-px bg-line" />
      <h2 className="px-2.5 text-[0.6875rem] font-semibold text-ink-3 mid:pb-1">
        <span className="sr-only mid:not-sr-only">Views</span>
      </h2>
      <ul className="flex flex-col gap-px">
        {views.map((view) => (
          <li className="group/view relative" key={view.id}>
            <button
              {...(view.query === query ? { 'aria-current': 'page' as const } : {})}
              className={cx(
                'flex h-8 w-full items-center gap-2.5 rounded-md px-2.5 text-start font-medium transition-colors duration-100 [&_svg]:size-4 [&_svg]:shrink-0',
                view.query === query
                  ? 'bg-surface text-ink shadow-1 [&_svg]:text-accent-text'
                  : 'text-ink-2 hover:bg-hover hover:text-ink',
              )}
              onClick={() => {
                onOpen(view)
              }}
              title={view.isShared ? `${view.name} · ${sharedWith(view)}` : view.name}
              type="button"
            >
              {view.isShared ? <UsersRound /> : <Bookmark />}
              <span className="hidden min-w-0 flex-1 mid:flex">
                {/* A box of its own: it stands where the page begins, and is cut where its own words end. */}
                <span className="truncate" dir="auto">
                  {view.name}
                </span>
              </span>
              <span
                className={cx(
                  'hidden text-xs text-ink-3 tabular-nums mid:inline',
                  view.mayChange && 'group-focus-within/view:invisible group-hover/view:invisible',
                )}
              >
                {view.count === null || view.count === 0 ? '' : countText(view.count)}
              </span>
            </button>
            {view.mayChange ? <ViewMenu onRename={setRenamed} query={query} view={view} /> : null}
          </li>
        ))}
      </ul>
      {renamed === null ? null : (
        <ViewForm
          onClose={() => {
            setRenamed(null)
          }}
          query={query ?? renamed.query}
          user={user}
          view={renamed}
        />
      )}
    </>
  )
}

const sharedWith = ({ ownerName, team }: SavedViewRow): string =>
  `${team === null ? 'for everybody' : `for ${team.name}`}, by ${ownerName}`

const ViewMenu = ({
  onRename,
  query,
  view,
}: {
  onRename: (view: SavedViewRow) => void
  query: null | string
  view: SavedViewRow
}): ReactNode => {
  const { change, remove } = useViewChanges()

  return (
    <span className="absolute inset-y-0 end-1 hidden items-center mid:flex">
      <Menu
        trigger={
          <button
            aria-label={`${view.name}: change or delete`}
            className="inline-flex size-6 items-center justify-center rounded text-ink-2 opacity-0 group-hover/view:opacity-100 hover:bg-hover focus-visible:opacity-100 data-[state=open]:opacity-100"
            type="button"
          >
            <Ellipsis className="size-4" />
          </button>
        }
      >
        <MenuItem
          icon={<Pencil />}
          onSelect={() => {
            onRename(view)
          }}
        >
          Rename or share
        </MenuItem>
        <MenuItem
          hint="Replaces what it looks for by the filters on the screen"
          icon={<RefreshCw />}
          isDisabled={query === null || view.query === query}
          onSelect={() => void change(view.id, { query: query ?? view.query })}
        >
          Take over these filters
        </MenuItem>
        <MenuLine />
        <MenuItem icon={<Trash2 />} onSelect={() => void remove(view)}>
          Delete
        </MenuItem>
      </Menu>
    </span>
  )
}
