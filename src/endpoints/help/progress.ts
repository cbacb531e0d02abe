import type { Endpoint, PayloadRequest } from 'payload'

import { z } from 'zod'

import { subjectOf } from '@/access/subjectOf'
import { readLanguage } from '@/domain/text/readLanguage'
import { keepProgress } from '@/knowledge/tutorials/keepProgress'
import { callerAddress } from '@/lib/callerAddress'
import { env } from '@/lib/env'
import { problem } from '@/lib/problem'
import { sqlOn } from '@/lib/sql'
import { takeHits } from '@/lib/takeHits'
import { findProgress } from '@/queries/help/findProgress'
import { readPublicArticle } from '@/queries/help/readPublicArticle'

import { readBody } from '../desk/readBody'
import { slugOf } from './slugOf'

const perMinute = 120
const body = z.strictObject({ isDone: z.boolean(), step: z.int().min(1).max(200) })

type Place = { readonly articleId: string; readonly customerId: string; readonly steps: number }

/** The tutorial and who reads it, or the answer that refuses: customers only, each their own progress. */
const open = async (req: PayloadRequest): Promise<Place | Response> => {
  const { user } = req

  if (user?.collection !== 'customers' || subjectOf(user) !== 'customer') {
    return problem({ detail: 'Sign in as a customer.', status: 401, title: 'Not signed in' })
  }

  const mayPass = await takeHits({
    hits: [
      { key: `help:progress:${callerAddress(req)}`, limit: perMinute * env.RATE_LIMIT_FACTOR },
    ],
    now: new Date(),
    payload: req.payload,
    windowSeconds: 60,
  })

  if (!mayPass) {
    return problem({ detail: 'Please wait a minute.', status: 429, title: 'Too many requests' })
  }

  const article = await readPublicArticle({
    language: readLanguage({ accepted: req.headers.get('accept-language'), chosen: undefined }),
    payload: req.payload,
    slug: slugOf(req),
  })

  return article === null || article.steps.length === 0
    ? problem({ detail: 'There is no such tutorial.', status: 404, title: 'Not found' })
    : { articleId: article.id, customerId: user.id, steps: article.steps.length }
}

const answer = async (req: PayloadRequest, { steps, ...place }: Place): Promise<Response> => {
  const done = (await findProgress({ ...place, run: sqlOn(req.payload) })).filter(
    (step) => step <= steps,
  )

  return Response.json(
    { done, isFinished: done.length === steps, steps },
    { headers: { 'cache-control': 'private, no-store' } },
  )
}

/** `GET /api/help/articles/{slug}/progress`: the steps that this customer has ticked off (`{ done, isFinished, steps }`). */
const read: Endpoint = {
  handler: async (req) => {
    const place = await open(req)

    return place instanceof Response ? place : answer(req, place)
  },
  method: 'get',
  path: '/help/articles/:slug/progress',
}

/** `{ step, isDone }`: ticks a step off, or takes that back. */
const write: Endpoint = {
  handler: async (req) => {
    const place = await open(req)

    if (place instanceof Response) {
      return place
    }

    const { body: given, problem: wrong } = await readBody({ req, schema: body })

    if (given === null) {
      return wrong
    }

    if (given.step > place.steps) {
      return problem({ detail: 'There is no such step.', status: 422, title: 'Invalid step' })
    }

    await keepProgress({ ...place, ...given, now: new Date(), payload: req.payload })

    return answer(req, place)
  },
  method: 'post',
  path: '/help/articles/:slug/progress',
}

/** How far a signed-in customer has come in a tutorial. */
export const progressEndpoints: readonly Endpoint[] = [read, write]
