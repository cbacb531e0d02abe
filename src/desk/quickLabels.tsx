import type { ReactNode } from 'react'

import {
  AlarmClock,
  AtSign,
  Flame,
  Inbox,
  MailOpen,
  MoonStar,
  Sparkles,
  UserRound,
  UserRoundX,
} from 'lucide-react'

import type { QuickFilter } from '@/contracts/desk'

export const quickLabels: Readonly<Record<QuickFilter, { icon: ReactNode; label: string }>> = {
  all: { icon: <Inbox />, label: 'All open' },
  'high-priority': { icon: <Flame />, label: 'High priority' },
  mentions: { icon: <AtSign />, label: 'Mentions' },
  mine: { icon: <UserRound />, label: 'Mine' },
  'needs-approval': { icon: <Sparkles />, label: 'Needs approval' },
  overdue: { icon: <AlarmClock />, label: 'Overdue' },
  snoozed: { icon: <MoonStar />, label: 'Snoozed' },
  unassigned: { icon: <UserRoundX />, label: 'Unassigned' },
  unread: { icon: <MailOpen />, label: 'Unread' },
}
