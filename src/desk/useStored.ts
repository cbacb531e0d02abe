'use client'

import { useCallback, useState } from 'react'

/** A text that survives a reload, kept in this browser only. An empty text removes it. */
export const useStored = (key: string): readonly [string, (text: string) => void] => {
  const [state, setState] = useState(() => ({ key, text: readStored(key) }))
  const text = state.key === key ? state.text : readStored(key)

  const write = useCallback(
    (next: string) => {
      setState({ key, text: next })
      writeStored(key, next)
    },
    [key],
  )

  return [text, write]
}

export const readStored = (key: string): string => {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return '' // storage is switched off: the page works, a reload forgets
  }
}

export const writeStored = (key: string, text: string): void => {
  try {
    if (text === '') {
      localStorage.removeItem(key)
    } else {
      localStorage.setItem(key, text)
    }
  } catch {
    // As above.
  }
}
