import type { Payload } from 'payload'

import { z } from 'zod'

import type { FeedbackOutcome } from '@/pipeline/cases/recordFeedback'

import { feedbackReasons } from '@/domain/vocabulary'
import { callerAddress } from '@/lib/callerAddress'
import { env } from '@/lib/env'
import { checkFeedback } from '@/lib/feedbackToken'
import { inTransaction } from '@/lib/inTransaction'
import { readUpTo } from '@/lib/readUpTo'
import { takeHits } from '@/lib/takeHits'
import { recordFeedback } from '@/pipeline/cases/recordFeedback'

const maxBytes = 16 * 1024
const yesNo = z.union([z.boolean(), z.enum(['no', 'yes']).transform((word) => word === 'yes')])
const empty = z.literal('').transform(() => undefined)
const body = z.object({
  comment: z.string().trim().max(5000).optional(),
  helpful: yesNo,
  rating: z.union([empty, z.coerce.number().int().min(1).max(5)]).optional(),
  reason: z.union([empty, z.enum(feedbackReasons)]).optional(),
  wantsPerson: yesNo.optional(),
})

export type RateOutcome = FeedbackOutcome | { readonly kind: 'invalid' | 'too-many' }

/**
 * `POST /support/feedback/{token}`: what a customer says of an answer (requirement F8), as a form or as JSON
 * `{ helpful, rating?, reason?, comment?, wantsPerson? }`. Public: the signed token of the mail is the key, and it opens
 * nothing else. Only a POST writes, since mail scanners follow every link. Without stars, yes counts as 5 and no as 1.
 */
export const rateAnswer = async ({
  payload,
  request,
  token,
}: {
  payload: Payload
  request: Request
  token: string
}): Promise<RateOutcome> => {
  const now = new Date()
  const answerId = checkFeedback(token, env.REPLY_TOKEN_SECRET)
  const mayPass = await takeHits({
    hits: [{ key: `feedback:${callerAddress(request)}`, limit: 60 * env.RATE_LIMIT_FACTOR }],
    now,
    payload,
    windowSeconds: 600,
  })

  if (!mayPass) {
    return { kind: 'too-many' }
  }

  if (answerId === null) {
    return { kind: 'not-found' }
  }

  const given = body.safeParse(await read(request))

  if (!given.success) {
    return { kind: 'invalid' }
  }

  const { comment, helpful, rating, reason, wantsPerson } = given.data

  return inTransaction({
    payload,
    work: (req) =>
      recordFeedback({
        answerId,
        now,
        rated: {
          comment: comment === undefined || comment === '' ? null : comment,
          isHelpful: helpful,
          rating: rating ?? (helpful ? 5 : 1),
          reason: helpful ? null : (reason ?? null),
          wantsPerson: wantsPerson ?? false,
        },
        req,
      }),
  })
}

const read = async (request: Request): Promise<unknown> => {
  const bytes = await readUpTo({ body: request.body, most: maxBytes })
  const text = bytes === null ? '' : new TextDecoder().decode(bytes)

  if (!(request.headers.get('content-type') ?? '').includes('json')) {
    return Object.fromEntries(new URLSearchParams(text))
  }

  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
