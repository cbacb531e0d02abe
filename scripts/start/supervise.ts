import { say } from '../lib/say'
import type { Child } from '../lib/startChild'

const firstPause = 1000
const longestPause = 30_000
/** A process that ran this long was well; its next crash starts the pauses from the beginning. */
const wellAfter = 60_000

/**
 * Keeps a process running: started again after a crash, with growing pauses (1 s to 30 s), until stopped.
 */
export const supervise = (start: () => Child): { readonly stop: () => Promise<void> } => {
  const stopping = new AbortController()
  const isStopping = (): boolean => stopping.signal.aborted
  let current = start()
  let began = Date.now()
  let pause = firstPause

  const watch = async (): Promise<void> => {
    for (;;) {
      const { code, signal } = await current.exited

      if (isStopping()) {
        return
      }

      pause = Date.now() - began > wellAfter ? firstPause : Math.min(pause * 2, longestPause)
      say(
        `! The ${current.name} ended (${signal ?? `exit code ${String(code)}`}); ` +
          `started again in ${String(pause / 1000)} s.\n${indent(current.tail())}`,
      )
      await sleep(pause, stopping.signal)

      if (isStopping()) {
        return
      }

      began = Date.now()
      current = start()
    }
  }
  const watching = watch()

  return {
    stop: async () => {
      stopping.abort()
      await current.stop()
      await watching
    },
  }
}

const indent = (text: string): string =>
  text
    .split('\n')
    .slice(-6)
    .map((line) => `    ${line}`)
    .join('\n')

const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
