import type { CheckView } from '@/contracts/assistantEvaluation'

import { callApi, postApi } from '../../api/callApi'

/** A change before it is made: which record, and the values of its form. */
export type ChangeToJudge = {
  readonly id: null | string
  readonly kind: 'article' | 'guardrail' | 'settings' | 'trigger'
  readonly language: string
  readonly values: unknown
}

type Answer = { readonly check: CheckView }

/** Asks for a judgement; the same change gets the same one. Rejects with an Error that says what to do. */
export const askCheck = async (change: ChangeToJudge): Promise<CheckView> =>
  (await postApi<Answer>('/api/assistant/checks', change)).check

export const readCheck = async (id: string): Promise<CheckView> =>
  (await callApi<Answer>(`/api/assistant/checks?id=${id}`, {})).check

export const confirmCheck = async (id: string): Promise<CheckView> =>
  (await postApi<Answer>('/api/assistant/checks/confirm', { id })).check
