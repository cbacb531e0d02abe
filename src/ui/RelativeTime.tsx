'use client'

import type { ReactNode } from 'react'

import { agoText, exactTime, relativeTime } from './timeText'
import { useNow } from './useNow'

/** An age that keeps itself up to date, with the exact moment on hover; in the reader's language and its direction. */
export const RelativeTime = ({
  at,
  className,
  isAgo = false,
}: {
  at: string
  className?: string
  /** `5m ago` and not only `5m`. */
  isAgo?: boolean
}): ReactNode => {
  const write = isAgo ? agoText : relativeTime

  return (
    <time className={className} dateTime={at} title={exactTime(at)}>
      <bdi>{write(at, useNow())}</bdi>
    </time>
  )
}
