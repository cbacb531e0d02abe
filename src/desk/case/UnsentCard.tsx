import type { ReactNode } from 'react'

import type { MessageView } from '@/contracts/desk'

import { ChannelMark } from '@/ui/ChannelMark'
import { cx } from '@/ui/cx'
import { RelativeTime } from '@/ui/RelativeTime'

const looks = {
  assistant: {
    card: 'border-assistant-line bg-assistant',
    sign: 'bg-violet-soft text-violet',
  },
  person: { card: 'border-line-strong bg-surface', sign: 'bg-amber-soft text-amber' },
} as const

/** A message that has not left, among those that have: dashed, set in, with who wrote it and what it waits for. */
export const UnsentCard = ({
  author,
  children,
  icon,
  label,
  message: { channel, createdAt },
  title,
  waitsFor,
}: {
  author: keyof typeof looks
  children: ReactNode
  icon: ReactNode
  label: string
  message: MessageView
  title: string
  waitsFor: string
}): ReactNode => (
  <article
    aria-label={label}
    className={cx(
      'ms-8 rounded-lg border-2 border-dashed px-3.5 py-3 pane:ms-16',
      looks[author].card,
    )}
  >
    <header className="mb-2 flex items-center gap-2">
      <span
        className={cx(
          'inline-flex size-7 shrink-0 items-center justify-center rounded-full [&_svg]:size-4',
          looks[author].sign,
        )}
      >
        {icon}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{title}</span>
        <span className="block text-xs text-ink-2">{waitsFor}</span>
      </span>
      <span className="flex shrink-0 items-center gap-1.5 text-xs text-ink-3">
        <ChannelMark channel={channel} />
        <RelativeTime at={createdAt} isAgo />
      </span>
    </header>
    {children}
  </article>
)
