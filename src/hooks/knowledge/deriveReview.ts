import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest } from 'payload'

import { APIError } from 'payload'
import { z } from 'zod'

import { decideReview, reviewStages, reviewWishes } from '@/domain/knowledge/decideReview'

const stored = z.object({
  _status: z.enum(['draft', 'published']).catch('draft'),
  approvedBy: z.string().nullish().catch(null),
  authors: z.array(z.string()).nullish().catch([]),
  id: z.string().optional(),
  stage: z.enum(reviewStages).nullish().catch(null),
})

/**
 * Four eyes on what customers read: each save says who wrote what is pending, and publishing is refused to them
 * (`decideReview`). A wish beside the save comes in `req.context.reviewWish`, which no client can set.
 *
 * @param content Fields whose change is a change of words. The others (owner, dates, counts) need no approval.
 */
export const deriveReview =
  ({
    content,
    mayApprove,
  }: {
    content: readonly string[]
    mayApprove: (user: PayloadRequest['user']) => boolean
  }): CollectionBeforeChangeHook =>
  async ({ collection, data, originalDoc, req }) => {
    const given: Record<string, unknown> = data
    const was = (originalDoc as Record<string, unknown> | undefined) ?? {}
    const before = stored.parse(was)
    const target = (given['_status'] ?? before._status) === 'published' ? 'published' : 'draft'
    const hasChanged = content.some((name) => name in given && !isSame(given[name], was[name]))
    const person = req.user === null ? null : { id: req.user.id, mayApprove: mayApprove(req.user) }
    const needsPast = hasChanged || before._status !== 'published'
    const decision = decideReview({
      before: {
        approvedBy: before.approvedBy ?? null,
        authors: before.authors ?? [],
        stage: before.stage ?? (before._status === 'published' ? 'published' : 'draft'),
        status: before._status,
      },
      hasChanged,
      person,
      target,
      wasPublished:
        target === 'published' &&
        needsPast &&
        person?.mayApprove === true &&
        before.id !== undefined &&
        (await wasPublished({
          collection: collection.slug,
          content,
          id: before.id,
          next: { ...was, ...given },
          req,
        })),
      wish: z.enum(reviewWishes).nullable().catch(null).parse(req.context['reviewWish']),
    })

    if (decision.kind === 'refused') {
      throw new APIError(decision.reason, 403, undefined, true)
    }

    return {
      ...data,
      approvedBy: decision.approvedBy,
      authors: decision.authors,
      stage: decision.stage,
    }
  }

/** Whether these words stood in a published version, in this language. */
const wasPublished = async ({
  collection,
  content,
  id,
  next,
  req,
}: {
  collection: string
  content: readonly string[]
  id: string
  next: Readonly<Record<string, unknown>>
  req: PayloadRequest
}): Promise<boolean> => {
  const { docs } = await req.payload.findVersions({
    collection: collection as CollectionSlug, // the collection that this hook stands on
    depth: 0,
    fallbackLocale: false,
    limit: 50,
    ...(req.locale === undefined ? {} : { locale: req.locale }),
    overrideAccess: true, // asked by the rule, not for the person
    pagination: false,
    req,
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
  })

  return docs.some(({ version }) => {
    const old: Record<string, unknown> = { ...version }

    return content.every((name) => isSame(next[name], old[name]))
  })
}

/** Equal values; an empty text, an empty list and nothing are the same. Key order does not count: jsonb keeps none. */
const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(tidy(a)) === JSON.stringify(tidy(b))

const tidy = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.length === 0 ? null : value.map(tidy)
  }

  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => tidy(inner) !== null)
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
        .map(([name, inner]) => [name, tidy(inner)]),
    )
  }

  return value === '' || value === undefined ? null : value
}
