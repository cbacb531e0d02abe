import type { Log } from '../types'
import { keepUp } from './keepUp'
import type { Session } from './makeSession'

const everyMilliseconds = 30_000

/** Does the upkeep between the clients' turns, every 30 s. Gives the function that ends it. */
export const startUpkeep = ({
  getSession,
  log,
}: {
  getSession: () => Session
  log: Log
}): (() => void) => {
  const timer = setInterval(() => {
    getSession().runBetween(async (exec) => {
      await keepUp({ exec, log })
    })
  }, everyMilliseconds)
  timer.unref()

  return () => {
    clearInterval(timer)
  }
}
