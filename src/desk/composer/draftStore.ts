import { readStored, writeStored } from '../useStored'

type Mode = 'note' | 'reply'

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
export const putBack = (key: string, text: string): void => {
  const present = readStored(key)
  // Somebody has typed on since: keep both.
  writeStored(key, present.trim() === '' ? text : `${text}\n\n${present}`)
  window.dispatchEvent(new CustomEvent(eventName, { detail: key }))
}

/** Tells a box that its text was put back. Returns how to stop. */
export const onPutBack = (key: string, listener: (text: string) => void): (() => void) => {
  const hear = (event: Event): void => {
    if (event instanceof CustomEvent && event.detail === key) {
      listener(readStored(key))
    }
  }
  window.addEventListener(eventName, hear)

  return () => {
    window.removeEventListener(eventName, hear)
  }
}
