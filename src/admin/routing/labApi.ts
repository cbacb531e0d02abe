import type { LabRule, RoutingLab, RuleVersion, TrialPage } from '@/contracts/routingLab'

import { callApi, postApi } from '../api/callApi'

const perPage = 250

/** Tries the rules on up to `most` past cases, page by page, telling after each how far it is. */
export const tryOnPast = async ({
  most,
  onPage,
  rules,
  signal,
}: {
  most: number
  onPage: (page: TrialPage) => void
  rules: readonly LabRule[]
  signal: AbortSignal
}): Promise<void> => {
  let before: null | string = null
  let left = most

  do {
    const page: TrialPage = await postApi<TrialPage>(
      '/api/routing/try',
      { before, limit: Math.min(perPage, left), rules },
      signal,
    )
    onPage(page)
    before = page.next
    left -= page.tried
  } while (before !== null && left > 0)
}

/** Saves the whole list. Rejects with an Error that says what to do. */
export const saveLab = (body: {
  revision: string
  rules: readonly LabRule[]
}): Promise<RoutingLab> => postApi<RoutingLab>('/api/routing/rules', body)

export const readVersions = async (id: string): Promise<readonly RuleVersion[]> =>
  (
    await callApi<{ versions: RuleVersion[] }>(
      `/api/routing/rules/versions?id=${encodeURIComponent(id)}`,
      {},
    )
  ).versions
