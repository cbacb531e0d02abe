import type { Endpoint } from 'payload'

import { APIError } from 'payload'
import { z } from 'zod'

import { doors, matrix } from '@/access/matrix'
import { refuseUnjudged } from '@/access/refuseUnjudged'
import { subjectOf } from '@/access/subjectOf'
import { reviewWishes } from '@/domain/knowledge/decideReview'
import { languages } from '@/domain/vocabulary'
import { findArticleLinks } from '@/queries/knowledge/findArticleLinks'
import { findArticleUse } from '@/queries/knowledge/findArticleUse'
import { findReview, reviewedCollections } from '@/queries/knowledge/findReview'

import { readChange } from '../assistant/readChange'
import { answer, deskEndpoint } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'
import { readBody } from '../desk/readBody'
import { reviewText } from './reviewText'

const target = z.object({ collection: z.enum(reviewedCollections), id: z.uuid() })
const body = z.strictObject({
  ...target.shape,
  language: z.enum(languages).default('en'),
  note: z.string().trim().max(1000).default(''),
  wish: z.enum(reviewWishes),
})

/**
 * `GET /api/knowledge/review?collection=&id=`: where a text stands, what this person may do about it, and what a change of
 * an article reaches (answers of the last 30 days, rules, templates, macros and articles that name it).
 */
const readReview = deskEndpoint({
  handle: async ({ now, req, run, scope, url }) => {
    const asked = target.safeParse(Object.fromEntries(url.searchParams))

    if (!asked.success) {
      return problem('invalid', 'collection and id: which text')
    }

    const { collection, id } = asked.data
    const review = await findReview({ collection, id, run, scope })

    if (review === null) {
      return problem('not-found', 'There is no such text.')
    }

    const subject = subjectOf(req.user)
    const isArticle = collection === 'articles'

    return answer({
      ...review,
      isAuthor: review.authors.some((author) => author.id === scope.staffId),
      links: isArticle ? await findArticleLinks({ articleId: id, run, scope }) : [],
      mayApprove: doors['knowledge.approve'][subject] === 'all',
      mayWrite: matrix[collection].update[subject] !== '-',
      use: isArticle ? await findArticleUse({ articleId: id, now, run, scope }) : null,
    })
  },
  method: 'get',
  path: '/knowledge/review',
})

/** `{ collection, id, wish: ask | approve | send-back, note, language }`: asks for a review, or decides one. */
const decideOnReview = deskEndpoint({
  handle: async ({ now, req, run, scope }) => {
    const { body: given, problem: wrong } = await readBody({ req, schema: body })

    if (given === null) {
      return wrong
    }

    if (matrix[given.collection].update[subjectOf(req.user)] === '-') {
      return problem('forbidden', 'Your role does not write this.')
    }

    const review = await findReview({ ...given, run, scope })

    if (review === null) {
      return problem('not-found', 'There is no such text.')
    }

    if (review.stage === 'published') {
      return problem('refused', 'Nothing waits: this version is published.')
    }

    if (given.collection === 'articles' && given.wish === 'approve') {
      const change = await readChange({ ...given, kind: 'article', req, run, values: {} })
      const refusal =
        typeof change === 'string'
          ? change
          : await refuseUnjudged({
              ...given,
              kind: 'article',
              record: change.record,
              run,
              staffId: scope.staffId,
            })

      if (refusal !== null) {
        return problem('refused', refusal)
      }
    }

    try {
      await reviewText({ ...given, now, req, review, staffId: scope.staffId })
    } catch (error) {
      // The outermost write: what failed was rolled back as a whole.
      if (error instanceof APIError && error.status < 500) {
        return problem(error.status === 403 ? 'refused' : 'invalid', error.message)
      }

      throw error
    }

    return answer(await findReview({ ...given, run, scope }))
  },
  method: 'post',
  path: '/knowledge/review',
})

/** Review of articles, templates and macros. */
export const reviewEndpoints: readonly Endpoint[] = [readReview, decideOnReview]
