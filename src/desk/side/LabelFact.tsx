import type { ReactNode } from 'react'

import { Pencil, Undo2 } from 'lucide-react'

import type { CorrectionView } from '@/contracts/desk'

import { IconButton } from '@/ui/IconButton'
import { RelativeTime } from '@/ui/RelativeTime'

import { Fact } from './Section'

/** A label that triage gave: a click corrects it. A correction stands beside what triage had said, and can be undone. */
export const LabelFact = ({
  children,
  correction,
  label,
  onCorrect,
  onUndo,
  shortcut,
  words,
}: {
  /** What triage said. */
  children: ReactNode
  correction: CorrectionView | undefined
  label: string
  /** Left out for those who may only look. */
  onCorrect: (() => void) | undefined
  onUndo: () => void
  shortcut: string
  /** The corrected value in words. */
  words: string
}): ReactNode => (
  <Fact label={label}>
    <span className="group flex items-start gap-1.5">
      <span className="min-w-0 flex-1">
        {correction === undefined ? (
          children
        ) : (
          <>
            <span className="font-medium">{words}</span>
            <span className="block text-xs text-ink-3">
              Corrected by {correction.byName} <RelativeTime at={correction.at} isAgo />
            </span>
          </>
        )}
      </span>
      {onCorrect === undefined ? null : (
        <span className="-my-1 flex shrink-0">
          {correction === undefined ? null : (
            <IconButton label={`Undo the correction of ${label.toLowerCase()}`} onClick={onUndo}>
              <Undo2 />
            </IconButton>
          )}
          <IconButton
            label={`Correct ${label.toLowerCase()}`}
            onClick={onCorrect}
            shortcut={shortcut}
          >
            <Pencil />
          </IconButton>
        </span>
      )}
    </span>
  </Fact>
)
