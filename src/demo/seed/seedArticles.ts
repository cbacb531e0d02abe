import type { Payload, PayloadRequest } from 'payload'

import { convertMarkdownToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical'
import { z } from 'zod'

import { slugs } from '@/contracts/slugs'
import { enqueue } from '@/lib/enqueue'
import { sql } from '@/lib/sql'

import type { DemoArticle } from '../content/types'
import type { DemoIds } from './demoIds'
import { demoId } from './demoId'
import { readDemoIds } from './demoIds'
import { inSeed } from './inSeed'

const mostExcerpt = 300
const reviewedDaysAgo = 45
const stepsFrom = new Date('2026-01-01T00:00:00Z')

/**
 * Articles with all their translations, published, each with its first version and the job that indexes it: what a
 * save in the admin leaves behind, in one write per article instead of one per language.
 */
export const seedArticles = async ({
  articles,
  now,
  payload,
}: {
  articles: readonly DemoArticle[]
  now: Date
  payload: Payload
}): Promise<number> => {
  const editorConfig = await editorConfigFactory.default({ config: payload.config })
  const bodies = new Map(
    articles.map((article) => [
      article,
      convertMarkdownToLexical({ editorConfig, markdown: article.body }),
    ]),
  )

  return inSeed({
    payload,
    work: async ({ req, run }) => {
      const ids = await readDemoIds(run)
      const known = new Set(
        (await run<{ slug: string }>(sql`select slug from articles`)).map(({ slug }) => slug),
      )
      const originals = articles.filter(
        ({ language, slug }) => language === 'en' && !known.has(slug),
      )

      for (const original of originals) {
        const translations = articles.filter(({ slug }) => slug === original.slug)
        await createArticle({ bodies, ids, now, original, req, translations })
      }

      return originals.length
    },
  })
}

const createArticle = async ({
  bodies,
  ids,
  now,
  original,
  req,
  translations,
}: {
  bodies: ReadonlyMap<DemoArticle, unknown>
  ids: DemoIds
  now: Date
  original: DemoArticle
  req: PayloadRequest
  translations: readonly DemoArticle[]
}): Promise<void> => {
  const at = new Date(now.getTime() - reviewedDaysAgo * 86_400_000).toISOString()
  const byLanguage = <Value>(valueOf: (article: DemoArticle) => Value): Record<string, Value> =>
    Object.fromEntries(translations.map((article) => [article.language, valueOf(article)]))
  const data = {
    _status: 'published',
    audience: original.audience,
    body: byLanguage((article) => bodies.get(article)),
    category: ids.categories(original.category),
    createdAt: at,
    excerpt: byLanguage(excerptOf),
    helpfulCount: 0,
    keywords: byLanguage(({ keywords }) => keywords.join(', ')),
    kind: original.kind,
    notHelpfulCount: 0,
    owner: ids.staff(original.ownerEmail),
    reviewBy: original.reviewBy.toISOString(),
    slug: original.slug,
    ...(original.steps.length === 0 ? {} : { steps: byLanguage(stepRows) }),
    title: byLanguage(({ title }) => title),
    updatedAt: at,
    usedCount: 0,
  }
  const created: unknown = await req.payload.db.create({ collection: slugs.articles, data, req })
  const { id } = z.object({ id: z.string() }).parse(created)
  await req.payload.db.createVersion({
    autosave: false,
    collectionSlug: slugs.articles,
    createdAt: at,
    parent: id,
    req,
    returning: false,
    updatedAt: at,
    versionData: data,
  })
  await enqueue({ input: { articleId: id }, job: 'index-article', req })
}

/** Rows of an array need ids where no form makes them. */
const stepRows = ({ language, slug, steps }: DemoArticle): readonly object[] =>
  steps.map((step, at) => ({
    ...step,
    id: demoId({ at: stepsFrom, name: `step ${slug} ${language} ${String(at)}` }),
  }))

/** The first paragraph, as plain text. */
const excerptOf = ({ body }: DemoArticle): string =>
  (body.split('\n\n')[0] ?? '').replaceAll('**', '').slice(0, mostExcerpt)
