import { useEffect, useState } from 'react'

/** The panel's buttons that make a change hold; a draft may be unfinished. */
const publishing = ['action-save', 'publish-locale']
const all = [...publishing, 'action-save-draft']

/**
 * Holds back saving while a field has a problem, and says whether somebody tried: then the field shows it. The panel
 * itself sends a form unasked and would store the last value that was right, without a word about what is typed now.
 */
export const useHoldSave = ({
  alsoDrafts = false,
  problem,
}: {
  /** Also of drafts: what is typed is no value at all and would be lost. */
  alsoDrafts?: boolean
  problem: null | string
}): boolean => {
  const [isHeld, setHeld] = useState(false)
  const hasProblem = problem !== null

  useEffect(() => {
    if (!hasProblem) {
      setHeld(false)

      return
    }

    const hold = (event: MouseEvent): void => {
      const button = event.target instanceof Element ? event.target.closest('button') : null

      if (button !== null && (alsoDrafts ? all : publishing).includes(button.id)) {
        event.preventDefault()
        event.stopPropagation()
        setHeld(true)
      }
    }
    // Before any handler of the page: also the shortcut for saving ends in a click on the button.
    document.addEventListener('click', hold, true)

    return () => {
      document.removeEventListener('click', hold, true)
    }
  }, [alsoDrafts, hasProblem])

  return isHeld
}
