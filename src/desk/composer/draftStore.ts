import type { Written } from './written'

import { joinWritten, readWritten, storeWritten } from './written'

type Mode = 'forward' | 'note' | 'reply'

export const draftKey = ({
  caseId,
  mode,
  userId,
}: {
  caseId: string
  mode: Mode
  userId: string
}): string => `caseway:draft:${userId}:${caseId}:${mode}`

const eventName = 'caseway:draft'

/** Puts a text back into the box that it came from, whether the box is on the screen or not. */
export const putBack = (key: string, back: Written): void => {
  // Somebody has typed on since: keep both.
  storeWritten(key, joinWritten(back, readWritten(key)))
  window.dispatchEvent(new CustomEvent(eventName, { detail: key }))
}

/** Tells a box that its text was put back. Returns how to stop. */
export const onPutBack = (key: string, listener: (back: Written) => void): (() => void) => {
  const hear = (event: Event): void => {
    if (event instanceof CustomEvent && event.detail === key) {
      listener(readWritten(key))
    }
  }
  window.addEventListener(eventName, hear)

  return () => {
    window.removeEventListener(eventName, hear)
  }
}
