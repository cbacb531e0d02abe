import { useEffect, useState } from 'react'

import type { EvaluationView } from '@/contracts/assistantEvaluation'

import { readEvaluations } from './assistantApi'

export type Trial =
  | { readonly kind: 'failed' | 'none' }
  | { readonly kind: 'fine' | 'running' | 'worse'; readonly run: EvaluationView | null }

const everyMs = 1500

/** Follows a try-out until it ended: fine, worse than what holds now, or broken off. */
export const useTrial = (): {
  readonly follow: (id: string) => void
  readonly forget: () => void
  readonly state: Trial
} => {
  const [id, setId] = useState<null | string>(null)
  const [state, setState] = useState<Trial>({ kind: 'none' })

  useEffect(() => {
    if (id === null) {
      return undefined
    }

    const stop = new AbortController()
    const look = (): void => {
      readEvaluations(stop.signal)
        .then((runs) => {
          const run = runs.find((one) => one.id === id) ?? null
          const next = trialOf(run)
          setState(next)

          if (next.kind !== 'running') {
            clearInterval(timer)
          }
        })
        .catch(() => undefined) // asked again in a moment
    }
    const timer = setInterval(look, everyMs)

    return () => {
      stop.abort()
      clearInterval(timer)
    }
  }, [id])

  return {
    follow: (next) => {
      setState({ kind: 'running', run: null })
      setId(next)
    },
    forget: () => {
      setState({ kind: 'none' })
      setId(null)
    },
    state,
  }
}

const trialOf = (run: EvaluationView | null): Trial =>
  run?.status === 'failed'
    ? { kind: 'failed' }
    : run?.status === 'done'
      ? { kind: run.warnings.length > 0 ? 'worse' : 'fine', run }
      : { kind: 'running', run }
