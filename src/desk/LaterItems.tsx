'use client'

import type { ReactNode } from 'react'

import { MenuItem } from '@/ui/Menu'

import { laterText, laterTimes } from './laterTimes'

/** The usual moments to come back to something, and the way to any other. Counted when the menu opens. */
export const LaterItems = ({
  icon,
  onChoose,
  onOther,
}: {
  icon: ReactNode
  onChoose: (at: Date) => void
  onOther: () => void
}): ReactNode => {
  const now = new Date()

  return (
    <>
      {laterTimes(now).map(({ at, label }) => (
        <MenuItem
          hint={laterText(at, now)}
          icon={icon}
          key={label}
          onSelect={() => {
            onChoose(at)
          }}
        >
          {label}
        </MenuItem>
      ))}
      <MenuItem icon={icon} onSelect={onOther}>
        Choose a time…
      </MenuItem>
    </>
  )
}
