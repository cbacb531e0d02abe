import type { Endpoint } from 'payload'

import { z } from 'zod'

import type { EmbeddingModel } from '@/contracts/ports/model'

import { createKnowledgeSearch } from '@/knowledge/createKnowledgeSearch'
import { makeSnippet } from '@/knowledge/makeSnippet'
import { problem } from '@/lib/problem'

import { known, searchWithFallback } from '../knowledge/searchWithFallback'
import { publicEndpoint } from './publicEndpoint'

const asked = z.object({
  limit: z.coerce.number().int().min(1).max(20).default(8),
  q: z.string().trim().min(1).max(500),
})

/**
 * `GET /api/help/search?q=&language=&limit=`: what the published, public articles say about a question.
 *
 * Honest: `results` holds passages only when search is sure that they answer (`isKnown`). What merely lies near is in
 * `related`, and nobody should show it as an answer.
 */
export const makePublicSearch = (embeddings: EmbeddingModel): Endpoint =>
  publicEndpoint({
    handle: async ({ language, req, url }) => {
      const input = asked.safeParse(Object.fromEntries(url.searchParams))

      if (!input.success) {
        return problem({
          detail: 'q: what to look for, at most 500 characters; limit: 1 to 20.',
          status: 400,
          title: 'Invalid question',
        })
      }

      const search = createKnowledgeSearch({ embeddings, payload: req.payload })
      const { found, isFallback, isKnown } = await searchWithFallback(search, {
        audience: 'public',
        language,
        limit: input.data.limit,
        query: input.data.q,
      })
      const hits = found.hits.map(
        ({ articleSlug, articleTitle, headingPath, score, text, ...hit }) => ({
          headingPath,
          language: hit.language,
          score: Math.round(score * 1000) / 1000,
          slug: articleSlug,
          snippet: makeSnippet({ stems: found.words ?? [], text }),
          title: articleTitle,
        }),
      )

      return {
        confidence: Math.round(found.confidence * 1000) / 1000,
        isFallback,
        isKnown,
        language,
        related: hits.filter(({ score }) => !isKnown || score < known),
        results: hits.filter(({ score }) => isKnown && score >= known),
      }
    },
    limit: 120,
    path: '/help/search',
  })
