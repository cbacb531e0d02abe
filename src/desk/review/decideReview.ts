import type { QueryClient } from '@tanstack/react-query'

import { callApi, tellError } from '../data/api'
import { keys } from '../data/keys'

export type ReviewDecision =
  | { readonly do: 'ask' }
  | { readonly do: 'reject'; readonly reason: string }
  | { readonly corrections: Record<string, unknown>; readonly do: 'release' }

/** One decision on one case, through its own door. */
export const decideReview = async (caseId: string, decision: ReviewDecision): Promise<void> => {
  const { do: what, ...body } = decision
  await callApi(`/cases/${caseId}/${what}`, { body, method: 'POST' })
}

/** The same decision on many cases, one after the other: what is refused leaves the others alone. */
export const decideMany = async ({
  cases,
  decision,
  onDone,
}: {
  cases: readonly { readonly id: string; readonly number: string }[]
  decision: ReviewDecision
  /** After each case, with how many are done. */
  onDone: (done: number) => void
}): Promise<{ done: number; failed: string[] }> => {
  const failed: string[] = []
  let tried = 0

  for (const { id, number } of cases) {
    try {
      await decideReview(id, decision)
    } catch (error) {
      failed.push(`${number}: ${tellError(error)}`)
    }

    tried += 1
    onDone(tried)
  }

  return { done: cases.length - failed.length, failed }
}

/** What a decision changed on the screen. */
export const refreshReview = (client: QueryClient, numbers: readonly string[]): void => {
  void client.invalidateQueries({ queryKey: keys.review })
  void client.invalidateQueries({ queryKey: keys.counts })

  for (const number of numbers) {
    void client.invalidateQueries({ queryKey: keys.case(number) })
  }
}
