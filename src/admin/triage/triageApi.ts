import type { TriageReport, TriageVersions } from '@/contracts/triageReport'

export const readReport = (signal: AbortSignal): Promise<TriageReport> =>
  call<TriageReport>('/api/triage/report', { signal })

export const readVersions = (): Promise<TriageVersions> =>
  call<TriageVersions>('/api/triage/models', {})

/** Asks for a training run; one that runs already answers for both. */
export const askForTraining = (): Promise<{ kind: string }> => post('/api/triage/models/train', {})

/** Puts a version into use; null is the starter model. Rejects with an Error that says why not. */
export const putIntoUse = (id: null | string, reason: string): Promise<{ kind: string }> =>
  post('/api/triage/models/activate', { id, reason })

const post = (url: string, body: unknown): Promise<{ kind: string }> =>
  call<{ kind: string }>(url, {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })

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
