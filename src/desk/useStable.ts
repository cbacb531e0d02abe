'use client'

import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that stays the same from render to render and does what the latest one does: what is memoised stays so. */
export const useStable = <Args extends readonly unknown[], Result>(
  run: (...args: Args) => Result,
): ((...args: Args) => Result) => {
  const latest = useRef(run)

  useLayoutEffect(() => {
    latest.current = run
  })

  return useCallback((...args: Args) => latest.current(...args), [])
}
