import type { ReactNode } from 'react'

import { ChevronDown, ChevronsUp, Flame, Minus } from 'lucide-react'

import type { Priority } from '@/domain/vocabulary'

import { cx } from './cx'
import { priorityLook } from './statusLook'
import { toneText } from './tones'

const icons: Readonly<Record<Priority, typeof Flame>> = {
  high: ChevronsUp,
  low: ChevronDown,
  medium: Minus,
  urgent: Flame,
}

/** The priority as a picture with a name; quiet where nothing presses. */
export const PriorityMark = ({
  className,
  priority,
}: {
  className?: string
  priority: Priority
}): ReactNode => {
  const Icon = icons[priority]

  return (
    <span
      className={cx('inline-flex shrink-0', toneText[priorityLook[priority].tone], className)}
      title={`Priority: ${priorityLook[priority].label}`}
    >
      <Icon aria-label={`Priority ${priorityLook[priority].label}`} className="size-3.5" />
    </span>
  )
}
