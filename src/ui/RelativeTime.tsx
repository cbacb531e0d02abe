'use client'

import type { ReactNode } from 'react'

import { exactTime, relativeTime } from './timeText'
import { useNow } from './useNow'

/** An age that keeps itself up to date, with the exact moment on hover. */
export const RelativeTime = ({
  at,
  className,
  suffix = '',
}: {
  at: string
  className?: string
  /** Such as ` ago`; left out after `now`. */
  suffix?: string
}): ReactNode => {
  const text = relativeTime(at, useNow())

  return (
    <time className={className} dateTime={at} title={exactTime(at)}>
      {text === 'now' ? text : `${text}${suffix}`}
    </time>
  )
}
