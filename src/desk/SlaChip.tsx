'use client'

import type { ReactNode } from 'react'

import { Pause, Timer } from 'lucide-react'

import type { DueNext } from '@/contracts/desk'

import { Badge } from '@/ui/Badge'
import { useNow } from '@/ui/useNow'

import { slaLook } from './slaLook'

/** The promise that is due next, counting down. */
export const SlaChip = ({ due }: { due: DueNext }): ReactNode => {
  const look = slaLook(due, useNow())

  return look === null ? null : (
    <Badge
      // What does not press stays quiet.
      className={look.tone === 'slate' ? 'bg-transparent !px-0 text-ink-3' : ''}
      icon={due.isPaused ? <Pause /> : <Timer />}
      title={look.title}
      tone={look.tone}
    >
      <span className="tabular-nums">{look.label}</span>
    </Badge>
  )
}
