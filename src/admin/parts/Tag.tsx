import type { ReactNode } from 'react'

const tones = {
  bad: 'bg-bad-soft text-bad',
  good: 'bg-good-soft text-good',
  neutral: 'bg-sunken text-ink-2',
  note: 'bg-note-soft text-note',
  warn: 'bg-warn-soft text-warn',
} as const

export type TagTone = keyof typeof tones

/** A word with a colour behind it. The colour never carries the meaning alone. */
export const Tag = ({
  children,
  title,
  tone = 'neutral',
}: {
  children: ReactNode
  title?: string
  tone?: TagTone
}): ReactNode => (
  <span
    className={`inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 text-2xs leading-4 font-medium whitespace-nowrap ${tones[tone]}`}
    title={title}
  >
    {children}
  </span>
)
