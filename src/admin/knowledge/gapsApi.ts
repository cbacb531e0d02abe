import { callApi } from '../api/callApi'

/** What `GET /api/knowledge/gaps` answers. */
export type GapBoard = {
  readonly days: number
  readonly gaps: readonly {
    readonly caseIds: readonly string[]
    readonly cases: readonly {
      readonly caseNumber: string
      readonly createdAt: string
      readonly text: string
    }[]
    readonly count: number
    readonly example: string
    readonly language: string
    readonly newest: string
    /** Of these, answered from an article that did not help. */
    readonly unhelpful: number
  }[]
  readonly questions: number
}

export type Created = {
  readonly created: readonly {
    readonly id: string
    readonly slug: string
    readonly title: string
  }[]
}

/** What `GET /api/knowledge/search` answers. */
export type SearchAnswer = {
  readonly confidence: number
  readonly hits: readonly {
    readonly articleId: string
    readonly headingPath: readonly string[]
    readonly score: number
    readonly snippet: readonly { readonly isMatch: boolean; readonly text: string }[]
  }[]
  readonly isFallback: boolean
  readonly isKnown: boolean
}

/** What a question finds. Rejects with an Error that says what to do. */
export const searchArticles = ({
  audience,
  language,
  query,
}: {
  audience: string
  language: string
  query: string
}): Promise<SearchAnswer> =>
  callApi<SearchAnswer>(
    `/api/knowledge/search?${new URLSearchParams({ audience, language, q: query }).toString()}`,
    {},
  )

/** The unanswered questions of the last days, gathered. Rejects with an Error that says what to do. */
export const readGaps = (days: number, signal: AbortSignal): Promise<GapBoard> =>
  callApi<GapBoard>(`/api/knowledge/gaps?days=${String(days)}`, { signal })

export const draftFromGap = (body: {
  caseIds: readonly string[]
  language: string
  title: string
}): Promise<Created> => post('/api/knowledge/gaps/draft', body)

const post = (url: string, body: unknown): Promise<Created> =>
  callApi<Created>(url, {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })
