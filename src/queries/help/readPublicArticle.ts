import type { Payload } from 'payload'

import { z } from 'zod'

import type { Language } from '@/domain/vocabulary'
import type { Article } from '@/payload-types'

import { slugs } from '@/contracts/slugs'
import { languages } from '@/domain/vocabulary'

/** What the editor stored. */
type Body = NonNullable<Article['body']>

const filled = z.string().trim().min(1)
const step = z.object({
  media: z.string().nullish(),
  mediaAlt: z.string().nullish(),
  minutes: z.number().nullish(),
  text: z.string().nullish(),
  title: filled,
})
const perLanguage = <Value extends z.ZodType>(value: Value) =>
  z.partialRecord(z.enum(languages), value.nullish().catch(null)).nullish()
/** All languages at once: what is missing in one is known without asking again. */
const everyLanguage = z.object({
  body: perLanguage(z.custom<Body>((stored) => typeof stored === 'object' && stored !== null)),
  excerpt: perLanguage(z.string()),
  id: z.string(),
  kind: z.string(),
  slug: z.string(),
  steps: perLanguage(z.array(step)),
  title: perLanguage(filled),
  updatedAt: z.string(),
})

export type PublicArticle = {
  readonly body: Body | null
  readonly excerpt: null | string
  readonly id: string
  readonly kind: string
  /** What it is shown in: the one asked for, else English, else any that it is written in. */
  readonly language: Language
  readonly languages: readonly Language[]
  readonly slug: string
  readonly steps: readonly z.infer<typeof step>[]
  readonly title: string
  readonly updatedAt: string
}

/**
 * One published, public article in one language as a whole, never half of it in another. Null for anything else: drafts and
 * internal articles look like missing ones. Asked for as nobody, so access decides, not this function.
 */
export const readPublicArticle = async ({
  language,
  payload,
  slug,
}: {
  language: Language
  payload: Payload
  slug: string
}): Promise<null | PublicArticle> => {
  const { docs } = await payload.find({
    collection: slugs.articles,
    depth: 0,
    limit: 1,
    locale: 'all',
    overrideAccess: false,
    pagination: false,
    where: { slug: { equals: slug } },
  })
  const read = everyLanguage.safeParse(docs[0])

  if (!read.success) {
    return null
  }

  const { body, excerpt, steps, title, ...article } = read.data
  const written = languages.filter(
    (one) => Boolean(title?.[one]) && isWritten({ body, one, steps }),
  )
  const shown = [language, 'en' as const, ...written].find((one) => written.includes(one))

  return shown === undefined
    ? null
    : {
        ...article,
        body: body?.[shown] ?? null,
        excerpt: excerpt?.[shown] ?? null,
        language: shown,
        languages: written,
        steps: steps?.[shown] ?? [],
        title: title?.[shown] ?? '',
      }
}

const isWritten = ({
  body,
  one,
  steps,
}: Pick<z.infer<typeof everyLanguage>, 'body' | 'steps'> & { one: Language }): boolean =>
  Boolean(body?.[one]) || (steps?.[one]?.length ?? 0) > 0
