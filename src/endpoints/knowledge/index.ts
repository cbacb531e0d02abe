import type { Endpoint } from 'payload'

import { z } from 'zod'

import { languages } from '@/domain/vocabulary'
import { clusterQuestions } from '@/knowledge/gaps/clusterQuestions'
import { findArticleUse } from '@/queries/knowledge/findArticleUse'
import { findMissed } from '@/queries/knowledge/findMissed'
import { findSolutions } from '@/queries/knowledge/findSolutions'

import { answer } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'
import { readBody } from '../desk/readBody'
import { behind } from './behind'
import { contradictionEndpoints } from './contradictions'
import { createArticles } from './createArticles'
import { draftFromCases } from './draftFromCases'
import { importArticles } from './importArticles'
import { previewEndpoint } from './preview'
import { reviewEndpoints } from './review'

const mostGaps = 50
const mostShown = 5

const draftBody = z.strictObject({
  caseIds: z.array(z.uuid()).min(1).max(50),
  language: z.enum(languages),
  title: z.string().trim().min(3).max(200),
})
/** `?days=30`: what was asked and no article knew, or what the answer did not help with, gathered and ranked by how often (`{ days, gaps, questions }`). */
const listGaps = behind('case.open-desk', {
  handle: async ({ now, run, scope, url }) => {
    const wanted = Number(url.searchParams.get('days') ?? '30')
    const days = Number.isInteger(wanted) && wanted >= 1 && wanted <= 365 ? wanted : 30
    const missed = await findMissed({ days, now, run, scope })
    const gaps = clusterQuestions(missed)

    return answer({
      days,
      gaps: gaps.slice(0, mostGaps).map(({ questions, ...gap }) => ({
        ...gap,
        caseIds: questions.map(({ caseId }) => caseId),
        cases: questions
          .slice(0, mostShown)
          .map(({ caseNumber, createdAt, text }) => ({ caseNumber, createdAt, text })),
        count: questions.length,
        unhelpful: questions.filter(({ isUnhelpful }) => isUnhelpful).length,
      })),
      questions: missed.length,
    })
  },
  method: 'get',
  path: '/knowledge/gaps',
})

/** `?article=<id>`: how far a change of this article reaches (`ArticleUse`). */
const readUse = behind('knowledge.write', {
  handle: async ({ now, run, scope, url }) => {
    const id = z.uuid().safeParse(url.searchParams.get('article'))

    if (!id.success) {
      return problem('invalid', 'article: the id of an article')
    }

    const use = await findArticleUse({ articleId: id.data, now, run, scope })

    return use === null ? problem('not-found', 'There is no such article.') : answer(use)
  },
  method: 'get',
  path: '/knowledge/use',
})

/** A draft made of what people answered on these cases; nobody reads it before it is reviewed and published. */
const draftArticle = behind('knowledge.write', {
  handle: async ({ req, run, scope }) => {
    const { body, problem: wrong } = await readBody({ req, schema: draftBody })

    if (body === null) {
      return wrong
    }

    const solutions = await findSolutions({ caseIds: body.caseIds, run, scope })

    if (solutions.length === 0) {
      return problem('not-found', 'None of these cases is yours to see.')
    }

    return answer(
      await createArticles({ articles: [draftFromCases({ ...body, solutions })], req }),
      201,
    )
  },
  method: 'post',
  path: '/knowledge/gaps/draft',
})

/** HTTP edges of the knowledge base, under `/api/knowledge`. */
export const knowledgeEndpoints: readonly Endpoint[] = [
  listGaps,
  readUse,
  draftArticle,
  importArticles,
  previewEndpoint,
  ...reviewEndpoints,
  ...contradictionEndpoints,
]
