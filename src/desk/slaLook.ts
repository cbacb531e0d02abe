import type { DueNext, SlaKind } from '@/contracts/desk'

import type { Tone } from '@/ui/tones'

import { duration } from '@/ui/timeText'

export type SlaLook = { readonly label: string; readonly title: string; readonly tone: Tone }

const hourMs = 3_600_000
const kinds: Readonly<Record<SlaKind, string>> = {
  'first-response': 'First response',
  'next-response': 'Next response',
  resolution: 'Resolution',
}

/** How the SLA clock looks now: time left, time over, standing still. Null when nothing is promised. */
export const slaLook = (due: DueNext, now: number, locale?: string): null | SlaLook => {
  if (due.isPaused) {
    return {
      label: 'Paused',
      title: 'The SLA clock stands still: the next step is not ours',
      tone: 'slate',
    }
  }

  if (due.dueAt === null || due.kind === null) {
    return null
  }

  const left = Date.parse(due.dueAt) - now
  const time = duration(left, locale)
  const what = kinds[due.kind]

  return left < 0
    ? {
        label: `${time} over`,
        title: `${what} is overdue by ${time}`,
        tone: 'red',
      }
    : {
        label: `${time} left`,
        title: `${what} is due in ${time}`,
        tone: left < hourMs ? 'amber' : 'slate',
      }
}
