import type { TriageReport, TriageVersions } from '@/contracts/triageReport'

import { callApi, postApi } from '../api/callApi'

export const readReport = (signal: AbortSignal): Promise<TriageReport> =>
  callApi<TriageReport>('/api/triage/report', { signal })

export const readVersions = (): Promise<TriageVersions> =>
  callApi<TriageVersions>('/api/triage/models', {})

/** Asks for a training run; one that runs already answers for both. */
export const askForTraining = (): Promise<{ kind: string }> =>
  postApi('/api/triage/models/train', {})

/** Puts a version into use; null is the starter model. Rejects with an Error that says why not. */
export const putIntoUse = (id: null | string, reason: string): Promise<{ kind: string }> =>
  postApi('/api/triage/models/activate', { id, reason })
