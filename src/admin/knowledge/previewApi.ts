import { callApi } from '../api/callApi'

/** What `GET /api/knowledge/preview` answers. */
export type CasePreview = {
  readonly channel: string
  readonly number: string
  readonly template: null | string
  readonly values: Readonly<Record<string, null | string>>
}

/** What the reply box would fill in on a case. Rejects with an Error that says what to do. */
export const readPreview = (
  asked: { readonly caseNumber: string; readonly template: string },
  signal: AbortSignal,
): Promise<CasePreview> =>
  callApi<CasePreview>(
    `/api/knowledge/preview?${new URLSearchParams({ case: asked.caseNumber, template: asked.template }).toString()}`,
    { signal },
  )
