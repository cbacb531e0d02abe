import type { PayloadRequest } from 'payload'

import type { ImportedArticle } from '@/knowledge/import/blocks'
import type { Language } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'
import { toLexical } from '@/knowledge/import/toLexical'
import { inTransaction } from '@/lib/inTransaction'
import { sqlIn } from '@/lib/sql'
import { findFreeSlugs } from '@/queries/knowledge/findFreeSlugs'

export type CreatedArticle = { readonly id: string; readonly slug: string; readonly title: string }

/**
 * Stores articles as drafts in one transaction, all or none, in the name of the person who asked, with all their languages. A slug that is taken gets
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
      const free = await findFreeSlugs({
        run: await sqlIn(inner),
        wanted: articles.map(({ slug }) => slug),
      })

      for (const [at, article] of articles.entries()) {
        const { blocks, keywords, language, slug: wanted, title, translations = [] } = article
        const slug = free[at] ?? wanted
        const { id } = await req.payload.create({
          collection: slugs.articles,
          data: {
            _status: 'draft',
            audience: 'public',
            body: toLexical(blocks),
            keywords,
            kind: 'article',
            slug,
            title,
          },
          depth: 0,
          draft: true,
          locale: language as Language,
          overrideAccess: false,
          req: inner,
        })

        for (const text of translations) {
          await req.payload.update({
            collection: slugs.articles,
            data: { body: toLexical(text.blocks), keywords: text.keywords, title: text.title },
            depth: 0,
            draft: true,
            id,
            locale: text.language as Language,
            overrideAccess: false,
            req: inner,
          })
        }

        created.push({ id, slug, title })
      }

      return { created }
    },
  })
