import type { Language } from '@/domain/vocabulary'

import type { Passage } from './splitArticle'

/** An article in one language, as it is read into the index. */
export type ArticleText = {
  readonly audience: 'internal' | 'public'
  readonly keywords: string
  readonly language: Language
  readonly passages: readonly Passage[]
  readonly slug: string
  readonly title: string
  /** The state of the article that was read; search serves its passages while the article has no other. */
  readonly updatedAt: string
}
