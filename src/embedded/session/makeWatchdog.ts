export type Watchdog = {
  /** Call whenever who owns the session, who waits or who is idle may have changed. */
  check(input: { isBlocking: boolean }): void
  stop(): void
}

/** Calls `onTimeout` when a state in which others are blocked has lasted `milliseconds` unbroken. */
export const makeWatchdog = ({
  milliseconds,
  onTimeout,
}: {
  milliseconds: number
  onTimeout: () => void
}): Watchdog => {
  let timer: NodeJS.Timeout | undefined

  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
  }

  return {
    check({ isBlocking }) {
      if (!isBlocking) {
        stop()
      } else if (timer === undefined) {
        timer = setTimeout(() => {
          timer = undefined
          onTimeout()
        }, milliseconds)
      }
    },
    stop,
  }
}
