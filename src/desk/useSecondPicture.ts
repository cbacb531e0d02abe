'use client'

import { useEffect, useState } from 'react'

/**
 * False in the first picture, true in the one after it: for the rest of what was asked for, which comes before what
 * surrounds it (`useSettled`).
 */
export const useSecondPicture = (): boolean => {
  const [isSecond, setIsSecond] = useState(false)

  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      setIsSecond(true)
    })

    return () => {
      cancelAnimationFrame(frame)
    }
  }, [])

  return isSecond
}
