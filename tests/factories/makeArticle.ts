import type { Payload } from 'payload'

import { convertMarkdownToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical'

import type { DemoArticle } from '@/demo/content/types'

import { createBuiltInEmbeddings } from '@/ai/embeddings/createBuiltInEmbeddings'
import { slugs } from '@/contracts/slugs'
import { indexArticle } from '@/knowledge/indexArticle'

import { make } from './make'

type Body = NonNullable<Parameters<typeof convertMarkdownToLexical>[0]['markdown']>

/** A published public article, indexed as the job does it. `category` is an id. */
export const makeArticle = async ({
  article: { body, keywords, language, slug, title },
  categoryId,
  payload,
}: {
  article: Pick<DemoArticle, 'keywords' | 'language' | 'slug' | 'title'> & { readonly body: Body }
  categoryId: string
  payload: Payload
}): Promise<string> => {
  const editorConfig = await editorConfigFactory.default({ config: payload.config })
  const articleId = await make({
    collection: slugs.articles,
    data: {
      _status: 'published',
      audience: 'public',
      body: { [language]: convertMarkdownToLexical({ editorConfig, markdown: body }) },
      category: categoryId,
      keywords: { [language]: keywords.join(', ') },
      kind: 'article',
      slug,
      title: { [language]: title },
      usedCount: 0,
    },
    payload,
  })
  await indexArticle({ articleId, embeddings: createBuiltInEmbeddings(), payload })

  return articleId
}
