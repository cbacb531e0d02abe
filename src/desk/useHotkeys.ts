'use client'

import { useEffect, useLayoutEffect, useRef } from 'react'

type Handler = () => void

/**
 * Single keys, outside of anything that is typed into and outside of menus and dialogs. Two keys in a row are
 * written with a space (`g r`). Handlers may change from render to render.
 */
export const useHotkeys = (
  handlers: Readonly<Record<string, Handler | undefined>>,
  {
    isFirst = false,
  }: {
    /** Asked before all others: what is picked in the list goes before the open case. */
    isFirst?: boolean
  } = {},
): void => {
  const latest = useRef(handlers)
  const first = useRef({ at: 0, key: '' })

  // Before the next key can come: it is meant for what is on the screen by then.
  useLayoutEffect(() => {
    latest.current = handlers
  })

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (
        event.metaKey ||
        event.ctrlKey ||
        event.altKey ||
        event.defaultPrevented ||
        isTyping(event)
      ) {
        return
      }

      const pair = Date.now() - first.current.at < 900 ? `${first.current.key} ${event.key}` : ''
      const handler = latest.current[pair] ?? latest.current[event.key]
      first.current = { at: Date.now(), key: event.key }

      if (handler !== undefined) {
        event.preventDefault()
        handler()
      }
    }

    document.addEventListener('keydown', onKey, isFirst)

    return () => {
      document.removeEventListener('keydown', onKey, isFirst)
    }
  }, [isFirst])
}

/** Presses a single key as if a person had, for menus: again until somebody takes it, for three seconds at most. */
export const pressKey = (key: string): void => {
  let tries = 0
  const attempt = (): void => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key })
    tries += 1

    if (document.body.dispatchEvent(event) && tries < 60) {
      setTimeout(attempt, 50)
    }
  }

  attempt()
}

/** The key belongs to what has the focus, or to a sheet that lies over everything. */
export const isTyping = (event: KeyboardEvent): boolean => {
  const target = event.target instanceof HTMLElement ? event.target : null

  if (target === null) {
    return false
  }

  // Enter and Space on a focused button or link belong to it.
  const isOwn =
    (event.key === 'Enter' || event.key === ' ') && target.closest('button, a, summary') !== null

  return (
    isOwn ||
    // A sheet is on its way: what is typed was meant for it.
    document.querySelector('[data-opening]') !== null ||
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="dialog"], [role="menu"], [role="listbox"]') !==
      null
  )
}
