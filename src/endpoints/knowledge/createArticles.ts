import type { PayloadRequest } from 'payload'

import type { ImportedArticle } from '@/knowledge/import/blocks'
import type { Language } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'
import { toLexical } from '@/knowledge/import/toLexical'
import { inTransaction } from '@/lib/inTransaction'

export type CreatedArticle = { readonly id: string; readonly slug: string; readonly title: string }

/**
 * Stores articles as drafts in one transaction, all or none, in the name of the person who asked. A slug that is taken gets
 * a number: an import never changes an article that is there.
 */
export const createArticles = async ({
  articles,
  req,
}: {
  articles: readonly ImportedArticle[]
  req: PayloadRequest
}): Promise<{ created: readonly CreatedArticle[] }> =>
  inTransaction({
    payload: req.payload,
    work: async (inner) => {
      inner.user = req.user
      const created: CreatedArticle[] = []

      for (const { blocks, keywords, language, slug, title } of articles) {
        const free = await freeSlug({ req: inner, slug })
        const { id } = await req.payload.create({
          collection: slugs.articles,
          data: {
            _status: 'draft',
            audience: 'public',
            body: toLexical(blocks),
            keywords,
            kind: 'article',
            slug: free,
            title,
          },
          depth: 0,
          draft: true,
          locale: language as Language,
          overrideAccess: false,
          req: inner,
        })
        created.push({ id, slug: free, title })
      }

      return { created }
    },
  })

const freeSlug = async ({ req, slug }: { req: PayloadRequest; slug: string }): Promise<string> => {
  for (let number = 1; number < 1000; number += 1) {
    const wanted = number === 1 ? slug : `${slug}-${String(number)}`
    const { totalDocs } = await req.payload.count({
      collection: slugs.articles,
      overrideAccess: true, // a slug may be taken by an article that this person does not see
      req,
      where: { slug: { equals: wanted } },
    })

    if (totalDocs === 0) {
      return wanted
    }
  }

  throw new Error(`No free slug for ${slug}`)
}
