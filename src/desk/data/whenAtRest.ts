/** Milliseconds without a key or click after which somebody reads and does not wait for anything. */
const pause = 1000
/** By then at the latest, however busy somebody is. */
const patience = 5000
const every = 250
const inputs = ['click', 'keydown', 'pointerdown'] as const

/**
 * Does what is not urgent once nobody waits for the server: nothing is being asked for, and for a second no key was
 * pressed and nothing clicked; after five seconds in any case. Returns how to call it off.
 */
export const whenAtRest = ({
  act,
  isAsking,
  page,
}: {
  act: () => void
  /** Is something being asked for right now? */
  isAsking: () => boolean
  /** Where keys and clicks are heard. */
  page: EventTarget
}): (() => void) => {
  const began = Date.now()
  let lastInput = began
  const onInput = (): void => {
    lastInput = Date.now()
  }
  const stop = (): void => {
    clearInterval(timer)
    inputs.forEach((type) => {
      page.removeEventListener(type, onInput, true)
    })
  }
  const timer = setInterval(() => {
    const now = Date.now()

    if (now - began >= patience || (now - lastInput >= pause && !isAsking())) {
      stop()
      act()
    }
  }, every)
  inputs.forEach((type) => {
    page.addEventListener(type, onInput, true)
  })

  return stop
}
