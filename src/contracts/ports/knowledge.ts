import type { Audience } from '@/domain/vocabulary'

export type KnowledgeHit = {
  readonly passageId: string
  readonly articleId: string
  readonly articleTitle: string
  readonly articleSlug: string
  /** Headings from the article's title down to the passage. */
  readonly headingPath: readonly string[]
  readonly text: string
  readonly language: string
  /** 0–1, calibrated. */
  readonly score: number
}

export type KnowledgeSearchResult = {
  readonly hits: readonly KnowledgeHit[]
  /** 0–1: how sure we are that the best hit answers the question. Below 0.5 counts as a failed search. */
  readonly confidence: number
  /** `text` when the semantic side scored below 0.5 and full text decided. */
  readonly method: 'semantic' | 'text'
  /** Stems that were looked for, spellings and synonyms included: what a snippet marks. */
  readonly words?: readonly string[]
}

export type KnowledgeSearch = (input: {
  audience: Audience
  /** Whose internal articles are found beside those for all staff. Left out: none. */
  departmentIds?: 'all' | readonly string[]
  language: string
  limit: number
  query: string
}) => Promise<KnowledgeSearchResult>
