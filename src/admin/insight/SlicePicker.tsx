'use client'

import type { ReactNode } from 'react'

import type { SliceChoice } from '@/queries/insight/board'

import { channelName } from '../parts/channelName'

const groups: readonly { kind: SliceChoice['kind']; label: string }[] = [
  { kind: 'channel', label: 'Channel' },
  { kind: 'team', label: 'Team' },
  { kind: 'department', label: 'Department' },
]

/** Which part of the company the figures are about. */
export const SlicePicker = ({
  onChange,
  slice,
  slices,
}: {
  onChange: (slice: string) => void
  slice: string
  slices: readonly SliceChoice[]
}): ReactNode => (
  <label className="flex items-center gap-2 text-sm text-ink-2">
    Show
    <select
      className="cw-input min-w-48"
      onChange={(event) => onChange(event.target.value)}
      value={slice}
    >
      <option value="all">Everything</option>
      {groups.map(({ kind, label }) => (
        <optgroup key={kind} label={label}>
          {slices
            .filter((choice) => choice.kind === kind)
            .map((choice) => (
              <option key={choice.slice} value={choice.slice}>
                {kind === 'channel' ? channelName(choice.name) : choice.name}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  </label>
)
