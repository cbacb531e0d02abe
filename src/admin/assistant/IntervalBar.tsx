import type { ReactNode } from 'react'

import { asPercent } from './asPercent'

/** A 95 % interval on a line from 0 to 1. */
export const IntervalBar = ({ high, low }: { high: number; low: number }): ReactNode => (
  <span
    aria-label={`between ${asPercent(low)} and ${asPercent(high)}`}
    className="relative h-2 w-24 shrink-0 rounded-full bg-sunken"
    role="img"
    title={`${asPercent(low)} – ${asPercent(high)}`}
  >
    <span
      className="absolute inset-y-0 rounded-full bg-note"
      style={{ insetInlineStart: `${low * 100}%`, width: `${Math.max(2, (high - low) * 100)}%` }}
    />
  </span>
)
