import type { Payload } from 'payload'

import { createHash } from 'node:crypto'

import type { EmbeddingModel } from '@/contracts/ports'
import type { Language } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'
import { languages } from '@/domain/vocabulary'
import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import type { Passage } from './splitArticle'

import { splitArticle } from './splitArticle'
import { textConfig } from './textConfig'

type ArticleText = {
  audience: 'internal' | 'public'
  keywords: string
  language: Language
  passages: readonly Passage[]
  slug: string
  title: string
}

export type IndexOutcome = { kind: 'indexed'; passages: number } | { kind: 'removed' }

/**
 * Brings the passages of one article in line with its published text, in every language that it is written in. A draft,
 * an unpublished or a deleted article loses its passages. Passages that did not change keep their vectors.
 *
 * Vectors are made before the transaction; the last writer wins, and every change of an article queues a run.
 */
export const indexArticle = async ({
  articleId,
  embeddings,
  payload,
}: {
  articleId: string
  embeddings: EmbeddingModel
  payload: Payload
}): Promise<IndexOutcome> => {
  const texts = await readPublished({ articleId, payload })
  const rows = texts.flatMap((text) => text.passages.map((passage) => ({ passage, text })))
  const vectors = await embeddings.embed({
    kind: 'passage',
    texts: rows.map(({ passage, text }) => [text.title, ...passage.headings, text.keywords, passage.text].join('\n')),
  })
  const model = `${embeddings.name} ${embeddings.version}`

  await inTransaction({
    payload,
    work: async (req) => {
      const run = await sqlIn(req)
      await run(sql`delete from knowledge_passages where article_id = ${articleId}`)

      for (const [index, { passage, text }] of rows.entries()) {
        const hash = createHash('sha256').update(`${text.title}\0${passage.text}`).digest('hex')
        await run(sql`
          insert into knowledge_passages
            (id, article_id, language, config, audience, position, title, slug, headings, keywords, text, content_hash, model, embedding)
          values (${uuidv7(new Date())}, ${articleId}, ${text.language}, ${textConfig(text.language)}::regconfig, ${text.audience},
                  ${passage.position}, ${text.title}, ${text.slug}, ${sql.param([...passage.headings])}, ${text.keywords},
                  ${passage.text}, ${hash}, ${model}, ${JSON.stringify([...(vectors[index] ?? [])])}::vector)`)
      }
    },
  })

  return rows.length > 0 ? { kind: 'indexed', passages: rows.length } : { kind: 'removed' }
}

const readPublished = async ({
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

    if (article?.title && article.body) {
      texts.push({
        audience: article.audience,
        keywords: article.keywords ?? '',
        language,
        passages: splitArticle(article.body),
        slug: article.slug,
        title: article.title,
      })
    }
  }

  return texts
}
