import { convertMarkdownToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical'

import { createBuiltInEmbeddings } from '@/ai/embeddings/createBuiltInEmbeddings'
import { indexArticle } from '@/knowledge/indexArticle'
import { getBoss } from '@/lib/boss'
import { getTestPayload } from '@tests/setup/database'

export const embeddings = createBuiltInEmbeddings()

type Body = ReturnType<typeof convertMarkdownToLexical>

/** A rich text of the editor from Markdown. */
export const richText = async (markdown: string): Promise<Body> => {
  const payload = await getTestPayload()
  const editorConfig = await editorConfigFactory.default({ config: payload.config })

  return convertMarkdownToLexical({ editorConfig, markdown })
}

/** Publishes an article without running its job. */
export const publish = async ({
  audience = 'public',
  body,
  keywords = '',
  locale = 'en',
  slug,
  title,
}: {
  audience?: 'internal' | 'public'
  body: string
  keywords?: string
  locale?: 'ar' | 'de' | 'en' | 'es' | 'fr'
  slug: string
  title: string
}): Promise<string> => {
  const payload = await getTestPayload()
  // Before the transaction: it starts with a query of its own, which would wait for us on the embedded database.
  await getBoss()
  const { id } = await payload.create({
    collection: 'articles',
    data: {
      _status: 'published',
      audience,
      body: await richText(body),
      keywords,
      kind: 'article',
      slug,
      title,
    },
    locale,
    overrideAccess: true,
  })

  return id
}

/** What the worker does for the job `index-article`. */
export const index = async (articleId: string): ReturnType<typeof indexArticle> =>
  indexArticle({ articleId, embeddings, payload: await getTestPayload() })

export const change = async (
  id: string,
  data: { _status: 'draft' | 'published'; audience?: 'internal' | 'public'; body?: Body },
): Promise<void> => {
  const payload = await getTestPayload()
  await payload.update({ collection: 'articles', data, id, overrideAccess: true })
}
