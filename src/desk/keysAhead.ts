import { endTypeAhead, startTypeAhead } from './composer/typeAhead'
import { caseNumberIn } from './useRoute'

/** How long a key waits for its case, in milliseconds. After that nobody expects it any more. */
const patience = 3000
/** What begins to write; what follows it is text. */
const writingKeys = ['f', 'n', 'r']

let shownNumber: null | string = null
let ahead: { readonly keys: string[]; readonly number: string; readonly since: number } | null =
  null

/** The case whose number is in the address, unless it is on the screen already. */
export const caseOnItsWay = (): null | string => {
  const number = caseNumberIn(window.location.pathname)

  return number === shownNumber ? null : number
}

/** Keeps a key for a case that is opening; it is pressed again, in order, once the case can take it. */
export const keepKey = (number: string, key: string): void => {
  if (ahead === null || ahead.number !== number) {
    ahead = { keys: [], number, since: performance.now() }
  }

  ahead.keys.push(key)

  if (writingKeys.includes(key)) {
    startTypeAhead()
  }

  if (number === shownNumber) {
    pressNext()
  }
}

/** Whoever goes elsewhere, or back, does not mean the case any more. */
export const dropKeys = (): void => {
  ahead = null
}

/** The case stands there and listens. Returns how to say that it has gone. */
export const showCase = (number: string): (() => void) => {
  shownNumber = number
  pressNext()

  return () => {
    shownNumber = shownNumber === number ? null : shownNumber
  }
}

/** One after the other: what a key opens has to be there before the next one comes. */
const pressNext = (): void => {
  if (ahead === null || ahead.number !== shownNumber) {
    return
  }

  const [key] = ahead.keys.splice(0, 1)

  if (key === undefined || performance.now() - ahead.since > patience) {
    ahead = null

    return
  }

  const isLeft = document.body.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key }),
  )

  // Who may not write here has no box that letters could wait for.
  if (isLeft && writingKeys.includes(key)) {
    endTypeAhead()
  }

  setTimeout(pressNext)
}
