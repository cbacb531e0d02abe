'use client'

import { useEffect, useState } from 'react'

const pauseMs = 350

/** True once somebody has stayed for a moment: who leafs through cases does not ask for what they do not read. */
export const useDwelled = (): boolean => {
  const [isDwelled, setIsDwelled] = useState(false)

  useEffect(() => {
    const timer = setTimeout(() => {
      setIsDwelled(true)
    }, pauseMs)

    return () => {
      clearTimeout(timer)
    }
  }, [])

  return isDwelled
}
