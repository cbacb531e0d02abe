import type { LabRule, RoutingLab, RuleVersion, TrialPage } from '@/contracts/routingLab'

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
    const page: TrialPage = await call<TrialPage>('/api/routing/try', {
      body: JSON.stringify({ before, limit: Math.min(perPage, left), rules }),
      headers: { 'content-type': 'application/json' },
      method: 'POST',
      signal,
    })
    onPage(page)
    before = page.next
    left -= page.tried
  } while (before !== null && left > 0)
}

/** Saves the whole list. Rejects with an Error that says what to do. */
export const saveLab = (body: {
  revision: string
  rules: readonly LabRule[]
}): Promise<RoutingLab> =>
  call<RoutingLab>('/api/routing/rules', {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })

export const readVersions = async (id: string): Promise<readonly RuleVersion[]> =>
  (
    await call<{ versions: RuleVersion[] }>(
      `/api/routing/rules/versions?id=${encodeURIComponent(id)}`,
      {},
    )
  ).versions

const call = async <Answer>(url: string, init: RequestInit): Promise<Answer> => {
  const response = await fetch(url, init)
  const body: unknown = await response.json().catch(() => null)

  if (response.ok) {
    return body as Answer // our own endpoint, typed there
  }

  throw new Error(
    typeof body === 'object' && body !== null && 'detail' in body
      ? String(body.detail)
      : 'The server did not answer as expected. Try again.',
  )
}
