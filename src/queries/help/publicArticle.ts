import type { Payload } from 'payload'

import type { Language } from '@/domain/vocabulary'
import type { Article } from '@/payload-types'

import { slugs } from '@/contracts/slugs'

/**
 * One published, public article in a language, with English where a field is not translated. Null for anything else: drafts
 * and internal articles look like missing ones. Asked for as nobody, so access decides, not this function.
 */
export const publicArticle = async ({
  language,
  payload,
  slug,
}: {
  language: Language
  payload: Payload
  slug: string
}): Promise<Article | null> => {
  const { docs } = await payload.find({
    collection: slugs.articles,
    depth: 0,
    fallbackLocale: 'en',
    limit: 1,
    locale: language,
    overrideAccess: false,
    pagination: false,
    where: { slug: { equals: slug } },
  })

  return docs[0] ?? null
}
