'use client'

import { startTransition, useEffect, useState } from 'react'

/** False in the first picture, true in the next: what can wait does not hold up what was asked for. */
export const useSettled = (): boolean => {
  const [isSettled, setIsSettled] = useState(false)

  useEffect(() => {
    startTransition(() => {
      setIsSettled(true)
    })
  }, [])

  return isSettled
}
