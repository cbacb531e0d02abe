import type { ReviewWish } from '@/domain/knowledge/decideReview'
import type { ArticleLink } from '@/queries/knowledge/findArticleLinks'
import type { ArticleUse } from '@/queries/knowledge/findArticleUse'
import type { Review } from '@/queries/knowledge/findReview'

import { callApi } from '../api/callApi'

/** What `GET /api/knowledge/review` answers. */
export type ReviewState = Review & {
  readonly isAuthor: boolean
  readonly links: readonly ArticleLink[]
  readonly mayApprove: boolean
  readonly mayWrite: boolean
  /** Null for what is no article. */
  readonly use: ArticleUse | null
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
