'use client'

import { useEffect } from 'react'

import { hitPattern } from './hitPattern'

const name = 'hits'
const places = '[data-case], [aria-label="Timeline"] article'
const mostMarks = 500

/**
 * Marks in the list and in the open case what was searched for. The browser paints the marks over the text (`::highlight`
 * in desk.css): no row is drawn anew for them, and one that does not know how shows the text as it is.
 */
export const useHitMarks = (q: string): void => {
  useEffect(() => {
    const pattern = hitPattern(q)

    if (pattern === null || !('highlights' in CSS)) {
      return
    }

    let frame: null | number = null
    const mark = (): void => {
      frame = null
      const ranges = [...document.querySelectorAll(places)].flatMap((place) =>
        rangesIn(place, pattern),
      )
      CSS.highlights.set(name, new Highlight(...ranges.slice(0, mostMarks)))
    }
    const markSoon = (): void => {
      frame ??= requestAnimationFrame(mark)
    }
    const watcher = new MutationObserver(markSoon)
    watcher.observe(document.body, { characterData: true, childList: true, subtree: true })
    markSoon()

    return () => {
      watcher.disconnect()
      CSS.highlights.delete(name)

      if (frame !== null) {
        cancelAnimationFrame(frame)
      }
    }
  }, [q])
}

const rangesIn = (place: Element, pattern: RegExp): Range[] => {
  const found: Range[] = []
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)

  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    for (const { 0: hit, index } of (text.nodeValue ?? '').matchAll(pattern)) {
      const range = new Range()
      range.setStart(text, index)
      range.setEnd(text, index + hit.length)
      found.push(range)
    }
  }

  return found
}
