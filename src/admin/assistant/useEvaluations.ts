import { useEffect } from 'react'

import type { EvaluationView } from '@/contracts/assistantEvaluation'

import type { Loaded } from './useLoaded'

import { readEvaluations } from './assistantApi'
import { useLoaded } from './useLoaded'

const everyMs = 1500

/** The history of evaluations; read again every moment while one is under way. */
export const useEvaluations = (): {
  readonly loaded: Loaded<readonly EvaluationView[]>
  readonly reload: () => void
} => {
  const { loaded, reload } = useLoaded('evaluations', readEvaluations)
  const isBusy =
    loaded.kind === 'ready' &&
    loaded.value.some(({ status }) => status === 'queued' || status === 'running')

  useEffect(() => {
    if (!isBusy) {
      return undefined
    }

    const timer = setInterval(reload, everyMs)

    return () => {
      clearInterval(timer)
    }
  }, [isBusy, reload])

  return { loaded, reload }
}
