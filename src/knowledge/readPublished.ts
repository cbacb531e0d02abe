import type { Payload } from 'payload'

import { slugs } from '@/contracts/slugs'
import { languages } from '@/domain/vocabulary'

import type { ArticleText } from './articleText'

import { splitArticle, splitSteps } from './splitArticle'

/** The published texts of an article, one for each language that it is written in; none for a draft. */
export const readPublished = async ({
  articleId,
  payload,
}: {
  articleId: string
  payload: Payload
}): Promise<ArticleText[]> => {
  const texts: ArticleText[] = []

  for (const language of languages) {
    const { docs } = await payload.find({
      collection: slugs.articles,
      depth: 0,
      fallbackLocale: false, // a missing translation is no passage
      limit: 1,
      locale: language,
      overrideAccess: true, // the index holds everything; search filters by audience
      pagination: false,
      where: { and: [{ id: { equals: articleId } }, { _status: { equals: 'published' } }] },
    })
    const [article] = docs

    const body = article?.body ? splitArticle(article.body) : []
    const passages = [...body, ...splitSteps(article?.steps, body.length)]

    if (article?.title && passages.length > 0) {
      texts.push({
        audience: article.audience,
        keywords: article.keywords ?? '',
        language,
        passages,
        slug: article.slug,
        title: article.title,
        updatedAt: article.updatedAt,
      })
    }
  }

  return texts
}
