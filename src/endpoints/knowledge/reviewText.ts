import type { PayloadRequest } from 'payload'

import type { ReviewWish } from '@/domain/knowledge/decideReview'
import type { Language } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'
import type { Review, ReviewedCollection } from '@/queries/knowledge/findReview'

import { inTransaction } from '@/lib/inTransaction'
import { sqlIn } from '@/lib/sql'
import { notify } from '@/pipeline/cases/notify'
import { findApprovers } from '@/queries/knowledge/findApprovers'

/**
 * Carries out a wish and tells those whom it concerns, in one transaction: reviewers that something waits, authors what
 * became of it. A yes publishes at once, or leaves it to the schedule when `publishAt` is still to come.
 *
 * @throws APIError when the rule of four eyes refuses (403) or a required field is empty (400).
 */
export const reviewText = ({
  collection,
  id,
  language,
  note,
  now,
  req: given,
  review,
  staffId,
  wish,
}: {
  collection: ReviewedCollection
  id: string
  language: Language
  note: string
  now: Date
  req: PayloadRequest
  review: Review
  staffId: string
  wish: ReviewWish
}): Promise<void> =>
  inTransaction({
    payload: given.payload,
    work: async (req) => {
      req.user = given.user
      const isLater = review.publishAt !== null && new Date(review.publishAt) > now
      const isPublishing = wish === 'approve' && !isLater
      req.context['reviewWish'] = wish
      req.context['isJudged'] = true // the edge asked, for the text of this language
      await req.payload.update({
        collection,
        data: isPublishing ? { _status: 'published' } : {},
        depth: 0,
        draft: !isPublishing,
        id,
        locale: language,
        overrideAccess: false,
        req,
      })
      const run = await sqlIn(req)

      for (const recipientId of await recipientsOf({ review, run, staffId, wish })) {
        await notify({
          body: note,
          caseId: null,
          dedupeKey: `review:${id}:${wish}:${String(now.getTime())}:${recipientId}`,
          departmentId: null,
          kind: 'review',
          now,
          recipientId,
          req,
          title: titleOf({ isLater, title: review.title, wish }),
        })
      }
    },
  })

const recipientsOf = async ({
  review,
  run,
  staffId,
  wish,
}: {
  review: Review
  run: RunSql
  staffId: string
  wish: ReviewWish
}): Promise<readonly string[]> => {
  const authors = review.authors.map(({ id }) => id)

  return wish === 'ask'
    ? (await findApprovers(run)).filter((id) => id !== staffId && !authors.includes(id))
    : authors.filter((id) => id !== staffId)
}

const titleOf = ({
  isLater,
  title,
  wish,
}: {
  isLater: boolean
  title: string
  wish: ReviewWish
}): string => {
  const words = {
    approve: isLater ? 'Approved, will be published as planned' : 'Approved and published',
    ask: 'Waits for your review',
    'send-back': 'Needs more work',
  }[wish]

  return `${words}: ${title}`.slice(0, 200)
}
