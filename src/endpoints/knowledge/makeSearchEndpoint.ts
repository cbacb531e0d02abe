import type { Endpoint } from 'payload'

import { z } from 'zod'

import type { EmbeddingModel } from '@/contracts/ports/model'

import { audiences, languages } from '@/domain/vocabulary'
import { createKnowledgeSearch } from '@/knowledge/createKnowledgeSearch'
import { makeSnippet } from '@/knowledge/makeSnippet'

import { answer, deskEndpoint } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'
import { searchWithFallback } from './searchWithFallback'

const asked = z.object({
  audience: z.enum(audiences).default('internal'),
  language: z.enum(languages).default('en'),
  q: z.string().trim().min(1).max(2000),
})
const mostHits = 8

/**
 * `GET /api/knowledge/search?q=&language=&audience=`: what search finds, with marked words and how sure it is. As staff by
 * default: internal articles too, of one's own departments and of all staff; `audience=public` as a customer or the assistant
 * finds it. Where the language knows nothing, English is looked through as well (`isFallback`).
 */
export const makeSearchEndpoint = (embeddings: EmbeddingModel): Endpoint =>
  deskEndpoint({
    handle: async ({ req, scope, url }) => {
      const input = asked.safeParse(Object.fromEntries(url.searchParams))

      if (!input.success) {
        return problem('invalid', 'q: what to look for; language and audience as you like.')
      }

      const { audience, language, q } = input.data
      const search = createKnowledgeSearch({ embeddings, payload: req.payload })
      const { found, isFallback, isKnown } = await searchWithFallback(search, {
        audience,
        departmentIds: scope.all ? ('all' as const) : scope.departmentIds,
        language,
        limit: mostHits,
        query: q,
      })

      return answer({
        confidence: found.confidence,
        hits: found.hits.map(
          ({ articleId, articleSlug, articleTitle, headingPath, score, text, ...hit }) => ({
            articleId,
            headingPath,
            language: hit.language,
            score,
            slug: articleSlug,
            snippet: makeSnippet({ stems: found.words ?? [], text }),
            title: articleTitle,
          }),
        ),
        isFallback,
        isKnown,
        method: found.method,
      })
    },
    method: 'get',
    path: '/knowledge/search',
  })
