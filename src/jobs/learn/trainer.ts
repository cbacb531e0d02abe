import { setPriority } from 'node:os'

import type { TriageTrainer } from '@/contracts/ports/triage'

import { retrainTriage } from '@/ai/models/built-in/retrainTriage'

/** What this process says to the one that started it. */
export type FromTrainer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'trained'; readonly trained: Awaited<ReturnType<TriageTrainer>> }

const say = (message: FromTrainer): void => {
  process.send?.(message)
}

// Customers come first: whoever answers them gets the core.
setPriority(10)
process.once('disconnect', () => {
  process.exit(0)
})
process.once('message', (work) => {
  void retrainTriage({
    ...(work as Omit<Parameters<TriageTrainer>[0], 'onProgress'>), // sent by trainInProcess
    onProgress: (share) => {
      say({ kind: 'progress', share })
    },
  }).then((trained) => {
    say({ kind: 'trained', trained })
  })
})
