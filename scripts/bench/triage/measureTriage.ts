import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { step } from '../../lib/say'
import { onEnd } from '../cleanups'
import type { TriageFigures } from './trainOnce'

const counts = [0, 1000, 10_000, 100_000] as const

/** Trains the built-in triage from nothing to 100,000 examples, each in a process of its own. */
export const measureTriage = async (): Promise<TriageFigures[]> => {
  const figures: TriageFigures[] = []

  for (const count of counts) {
    figures.push(
      await step(`Learning ${count.toLocaleString('en')} examples`, () => trainApart(count)),
    )
  }

  return figures
}

const trainApart = async (count: number): Promise<TriageFigures> => {
  const child = fork(fileURLToPath(new URL('trainOnce.ts', import.meta.url)), {
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const stop = onEnd(() => {
    child.kill()
  })

  try {
    return await new Promise<TriageFigures>((resolve, reject) => {
      child.on('message', (message) => {
        const said = message as Partial<TriageFigures> // our own process; a reloader speaks on the same line

        if (said.examples !== undefined) {
          resolve(said as TriageFigures)
        }
      })
      child.once('error', reject)
      child.once('exit', (code, signal) => {
        reject(new Error(`The training process ended early (${String(code ?? signal)})`))
      })
      child.send(count)
    })
  } finally {
    await stop()
  }
}
