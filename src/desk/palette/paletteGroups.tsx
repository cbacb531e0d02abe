import type { QueryClient } from '@tanstack/react-query'

import {
  BarChart3,
  Bell,
  Bookmark,
  CheckCheck,
  ClipboardCheck,
  CornerDownLeft,
  Keyboard,
  LayoutDashboard,
  ListChecks,
  LogOut,
  Moon,
  Rows3,
  Sun,
} from 'lucide-react'

import type { DeskUser, QuickFilter, SavedViewRow } from '@/contracts/desk'

import { quickFilters } from '@/contracts/desk'
import { numberText } from '@/ui/intl'

import type { PaletteAction, PaletteGroup } from './Palette'

import { markAllRead } from '../inbox/readMarks'
import { quickLabels } from '../quickLabels'
import { signOut } from '../signOut'
import { chooseTheme } from '../ThemeItems'
import { pressKey } from '../useHotkeys'

/** What can be done with one case, by the key that does it. */
const caseKeys = [
  ['r', 'Reply'],
  ['n', 'Write an internal note'],
  ['a', 'Assign'],
  ['m', 'Take it yourself'],
  ['s', 'Change the status'],
  ['p', 'Change the priority'],
  ['t', 'Tags'],
  ['e', 'Resolve'],
] as const

export const paletteGroups = ({
  client,
  hasCase,
  onDensity,
  onHelp,
  onNotifications,
  onNumbers,
  onQuick,
  onReview,
  onSaveView,
  onSelectAll,
  onView,
  pickedCount,
  user,
  views,
}: {
  client: QueryClient
  /** A case is open, or one is marked in the list. */
  hasCase: boolean
  onDensity: () => void
  onHelp: () => void
  onNotifications: () => void
  onNumbers: () => void
  onQuick: (quick: QuickFilter) => void
  onReview: () => void
  onSaveView: (() => void) | null
  onSelectAll: () => void
  onView: (view: SavedViewRow) => void
  pickedCount: number
  user: DeskUser
  views: readonly SavedViewRow[]
}): readonly PaletteGroup[] => {
  const ofCase: PaletteAction[] =
    hasCase || pickedCount > 0
      ? caseKeys
          .filter(([key]) => pickedCount === 0 || (key !== 'r' && key !== 'n'))
          .map(([key, label]) => ({
            icon: <CornerDownLeft />,
            label,
            run: () => {
              pressKey(key)
            },
            shortcut: key,
          }))
      : []

  return [
    {
      actions: ofCase,
      title: pickedCount > 0 ? `${numberText(pickedCount)} selected cases` : 'This case',
    },
    {
      actions: [
        ...quickFilters.map((quick, at) => ({
          icon: quickLabels[quick].icon,
          label: quickLabels[quick].label,
          run: () => {
            onQuick(quick)
          },
          shortcut: String(at + 1),
        })),
        ...views.map((view) => ({
          icon: <Bookmark />,
          label: view.name,
          run: () => {
            onView(view)
          },
        })),
        ...(user.mayReview
          ? [{ icon: <ClipboardCheck />, label: 'Review queue', run: onReview, shortcut: 'g r' }]
          : []),
        { icon: <Bell />, label: 'Notifications', run: onNotifications, shortcut: 'g n' },
        { icon: <BarChart3 />, label: 'My numbers', run: onNumbers, shortcut: 'g m' },
        {
          icon: <LayoutDashboard />,
          label: 'Admin panel',
          run: () => {
            window.location.assign('/admin')
          },
        },
      ],
      title: 'Go to',
    },
    {
      actions: [
        { icon: <ListChecks />, label: 'Select all matching cases', run: onSelectAll },
        ...(onSaveView === null
          ? []
          : [{ icon: <Bookmark />, label: 'Save these filters as a view', run: onSaveView }]),
        {
          icon: <CheckCheck />,
          label: 'Mark all cases as read',
          run: () => {
            // A failure leaves everything unread, which the list then shows.
            markAllRead(client).catch(() => undefined)
          },
        },
        { icon: <Rows3 />, label: 'Change how dense the list is', run: onDensity },
        {
          icon: <Sun />,
          label: 'Light colours',
          run: () => {
            chooseTheme('light')
          },
        },
        {
          icon: <Moon />,
          label: 'Dark colours',
          run: () => {
            chooseTheme('dark')
          },
        },
        { icon: <Keyboard />, label: 'Keyboard', run: onHelp, shortcut: '?' },
        { icon: <LogOut />, label: 'Sign out', run: () => void signOut() },
      ],
      title: 'Do',
    },
  ].filter(({ actions }) => actions.length > 0)
}
