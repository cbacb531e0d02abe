import type { AnswerFeedback } from '@/contracts/answerFeedback'
import type { EvaluationCandidate, EvaluationView } from '@/contracts/assistantEvaluation'
import type { AssistantSettings } from '@/contracts/assistantSettings'
import type { EscalationRule } from '@/domain/escalation/escalationTypes'
import type { AssistantMode } from '@/domain/vocabulary'
import type { ComparisonRow } from '@/queries/assistant/findComparisons'
import type { Resolution } from '@/queries/assistant/findResolution'

import { callApi, postApi } from '../api/callApi'

export type ModeScopeView = {
  readonly agreed: number
  readonly high: number
  readonly id: string
  readonly kind: 'category' | 'department'
  readonly low: number
  readonly mode: AssistantMode
  readonly name: string
  readonly next: AssistantMode | null
  /** Why the next mode is refused; null when it is earned. */
  readonly refusal: null | string
  readonly total: number
}

export type ModeBoard = {
  readonly days: number
  readonly resolution: Resolution
  readonly scopes: readonly ModeScopeView[]
}

export type TriggerTrial = {
  readonly before: number
  readonly checked: number
  readonly fires: number
  readonly gone: readonly TriggerExample[]
  readonly newly: readonly TriggerExample[]
}
export type TriggerExample = {
  readonly caseNumber: string
  readonly evidence: string
  readonly text: string
}

export const readTriggers = async (signal: AbortSignal): Promise<readonly EscalationRule[]> =>
  (
    await callApi<{ triggers: readonly EscalationRule[] }>('/api/assistant/triggers', {
      signal,
    })
  ).triggers

export const tryTrigger = (rule: unknown): Promise<TriggerTrial> =>
  postApi('/api/assistant/triggers/try', { rule })

/** Saved as any record: by the rights of the collection, with a version of its own. */
export const saveTrigger = (
  id: string,
  values: Readonly<Record<string, unknown>>,
): Promise<unknown> =>
  callApi(`/api/escalation-rules/${id}`, {
    body: JSON.stringify(values),
    headers: { 'content-type': 'application/json' },
    method: 'PATCH',
  })

export type ComparisonFilters = {
  readonly agrees: '' | 'no' | 'yes'
  readonly category: string
  readonly department: string
  readonly mode: '' | AssistantMode
}

export const readModes = (signal: AbortSignal): Promise<ModeBoard> =>
  callApi('/api/assistant/modes', { signal })

export const setMode = (body: {
  id: string
  kind: 'category' | 'department'
  mode: AssistantMode
}): Promise<unknown> => postApi('/api/assistant/modes', body)

export const readComparisons = (
  filters: ComparisonFilters,
  before: ComparisonRow | null,
  signal: AbortSignal,
): Promise<{ more: boolean; rows: readonly ComparisonRow[] }> => {
  const given = Object.entries({
    ...filters,
    beforeAt: before?.decidedAt ?? '',
    beforeId: before?.runId ?? '',
  }).filter(([, value]) => value !== '')

  return callApi(
    `/api/assistant/comparisons?${new URLSearchParams(Object.fromEntries(given)).toString()}`,
    { signal },
  )
}

export const readFeedback = (signal: AbortSignal): Promise<AnswerFeedback> =>
  callApi('/api/assistant/feedback', { signal })

export const readEvaluations = async (signal: AbortSignal): Promise<readonly EvaluationView[]> =>
  (
    await callApi<{ evaluations: readonly EvaluationView[] }>('/api/assistant/evaluations', {
      signal,
    })
  ).evaluations

export const requestEvaluation = (candidate: EvaluationCandidate | null): Promise<{ id: string }> =>
  postApi('/api/assistant/evaluations', { candidate })

export const readSettings = async (signal: AbortSignal): Promise<AssistantSettings> =>
  (await callApi<{ settings: AssistantSettings }>('/api/assistant/settings', { signal })).settings

export const saveSettings = (settings: AssistantSettings): Promise<unknown> =>
  postApi('/api/assistant/settings', settings)
