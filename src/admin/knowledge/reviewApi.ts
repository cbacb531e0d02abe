import { callApi } from '../api/callApi'

export type ReviewWish = 'approve' | 'ask' | 'send-back'

/** What `GET /api/knowledge/review` answers. */
export type ReviewState = {
  readonly approvedBy: null | string
  readonly authors: readonly { readonly id: string; readonly name: string }[]
  readonly isAuthor: boolean
  readonly isPublic: boolean
  readonly links: readonly { readonly id: string; readonly kind: string; readonly name: string }[]
  readonly mayApprove: boolean
  readonly mayWrite: boolean
  readonly publishAt: null | string
  readonly stage: 'approved' | 'draft' | 'in-review' | 'published'
  readonly use: null | {
    readonly answers: number
    readonly cases: number
    readonly ever: number
    readonly helpful: number
    readonly notHelpful: number
    readonly sent: number
  }
}

type Target = { readonly collection: string; readonly id: string }

/** Where a text stands and what a change of it reaches. Rejects with an Error that says what to do. */
export const readReview = (target: Target, signal: AbortSignal): Promise<ReviewState> =>
  callApi<ReviewState>(`/api/knowledge/review?${new URLSearchParams(target).toString()}`, {
    signal,
  })

export const sendWish = (
  body: Target & { readonly language: string; readonly note: string; readonly wish: ReviewWish },
): Promise<unknown> =>
  callApi('/api/knowledge/review', {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })
