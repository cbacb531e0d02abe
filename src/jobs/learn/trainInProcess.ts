import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import type { TriageTrainer } from '@/contracts/ports/triage'

import { AppError } from '@/lib/appError'

import type { FromTrainer } from './trainer'

/**
 * Trains in a process of its own: learning keeps a core busy for up to minutes, and whoever takes jobs must go on. The
 * process gets the examples and nothing else: no settings, no secrets, no database. It ends with its parent.
 */
export const trainInProcess: TriageTrainer = async ({ onProgress, ...work }) => {
  const child = fork(fileURLToPath(new URL('trainer.ts', import.meta.url)), {
    env: { NODE_ENV: 'production' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })

  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      const said = message as Partial<FromTrainer> // our own process; a reloader speaks on the same line

      if (said.kind === 'progress' && said.share !== undefined) {
        onProgress(said.share)
      } else if (said.kind === 'trained' && said.trained !== undefined) {
        resolve(said.trained)
        child.disconnect()
      }
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      reject(
        new AppError({
          code: 'training-cut-off',
          isRetryable: true,
          message: `The training process ended early (${String(code ?? signal)})`,
        }),
      )
    })
    child.send(work)
  })
}
