'use client'

import type { RefObject } from 'react'

import { useCallback, useLayoutEffect, useState } from 'react'

import { rowsInView } from './rowsInView'

/** The rows of a long list that are on the screen; all are equally high, which is why no library is needed for it. */
export const useRowWindow = ({
  count,
  rowHeight,
  scrollRef,
}: {
  count: number
  /** Pixels. */
  rowHeight: number
  scrollRef: RefObject<HTMLElement | null>
}): {
  /** Numbers of the rows to draw. */
  readonly indexes: readonly number[]
  /** Scrolls no further than needed to show a row. */
  readonly reveal: (index: number) => void
} => {
  const [view, setView] = useState({ height: 0, top: 0 })

  useLayoutEffect(() => {
    const box = scrollRef.current

    if (box === null) {
      return
    }

    const look = (): void => {
      const next = { height: box.clientHeight, top: box.scrollTop }
      setView((now) => (now.height === next.height && now.top === next.top ? now : next))
    }
    look()
    box.addEventListener('scroll', look, { passive: true })
    const size = new ResizeObserver(look)
    size.observe(box)

    return () => {
      box.removeEventListener('scroll', look)
      size.disconnect()
    }
  }, [scrollRef])

  const reveal = useCallback(
    (index: number): void => {
      const box = scrollRef.current

      if (box === null) {
        return
      }

      const [top, bottom] = [index * rowHeight, (index + 1) * rowHeight]

      if (top < box.scrollTop) {
        box.scrollTop = top
      } else if (bottom > box.scrollTop + box.clientHeight) {
        box.scrollTop = bottom - box.clientHeight
      }
    },
    [rowHeight, scrollRef],
  )
  const { end, start } = rowsInView({ ...view, count, rowHeight })

  return { indexes: Array.from({ length: end - start }, (_, at) => start + at), reveal }
}
