'use client'

import { useCallback, useState } from 'react'

import type { Written } from './written'

import { readWritten, storeWritten } from './written'

/** What stands in one box, kept in this browser at every key. */
export const useWritten = (
  key: string,
): {
  /** The person typed: the box shows it already. */
  readonly change: (next: Written) => void
  /** Something else put it there: the box shall show it. */
  readonly put: (next: Written) => void
  /** Changes whenever the box has to show something new. */
  readonly stamp: number
  readonly written: Written
} => {
  const [state, setState] = useState(() => ({ stamp: 0, written: readWritten(key) }))
  const change = useCallback(
    (written: Written): void => {
      storeWritten(key, written)
      setState(({ stamp }) => ({ stamp, written }))
    },
    [key],
  )
  const put = useCallback(
    (written: Written): void => {
      storeWritten(key, written)
      setState(({ stamp }) => ({ stamp: stamp + 1, written }))
    },
    [key],
  )

  return { ...state, change, put }
}
