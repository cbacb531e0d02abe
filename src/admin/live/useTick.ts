'use client'

import { useEffect, useState } from 'react'

/** The time by this browser's clock, renewed every `everyMs`; null until the page has woken up. */
export const useTick = (everyMs: number): null | number => {
  const [now, setNow] = useState<null | number>(null)

  useEffect(() => {
    const tick = (): void => setNow(Date.now())
    tick()
    const timer = setInterval(tick, everyMs)

    return () => clearInterval(timer)
  }, [everyMs])

  return now
}
