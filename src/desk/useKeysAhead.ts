'use client'

import { useEffect } from 'react'

import { caseOnItsWay, dropKeys, keepKey } from './keysAhead'
import { isTyping } from './useHotkeys'

/** Keys of an open case. Who presses one right after opening a case means that case, which may not be drawn yet. */
const keysOfCase = 'aefhimnprswzCHILMP'.split('')

/** Keeps keys for a case that is on its way; what somebody else has taken already is left alone. */
export const useKeysAhead = (): void => {
  useEffect(() => {
    let last = ''
    const onKey = (event: KeyboardEvent): void => {
      const number = caseOnItsWay()
      const isSecond = last === 'g'
      last = event.key

      const isOther = event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented

      if (number === null || isOther || isSecond) {
        return
      }

      if (event.key === 'Escape') {
        dropKeys()
      } else if (event.isTrusted && keysOfCase.includes(event.key) && !isTyping(event)) {
        event.preventDefault()
        keepKey(number, event.key)
      }
    }
    document.addEventListener('keydown', onKey)

    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [])
}
