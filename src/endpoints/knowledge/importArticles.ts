import { z } from 'zod'

import type { Block, ImportedArticle } from '@/knowledge/import/blocks'

import { languages } from '@/domain/vocabulary'
import { importFormats, readImport } from '@/knowledge/import/readImport'
import { findFreeSlugs } from '@/queries/knowledge/findFreeSlugs'

import { answer } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'
import { readBody } from '../desk/readBody'
import { behind } from './behind'
import { createArticles } from './createArticles'

const beginning = 240

const importBody = z.strictObject({
  /** False: what would become of the file. True: the drafts are made. */
  confirmed: z.boolean().default(false),
  format: z.enum(importFormats),
  language: z.enum(languages).default('en'),
  name: z.string().trim().min(1).max(200),
  text: z.string().max(900_000),
})

/**
 * A Markdown, HTML or CSV file as articles. Without `confirmed` nothing is stored: the answer says what each row would
 * become and why others would not (`{ articles, problems }`). With it all of them become drafts, or none
 * (`{ created, problems }`).
 */
export const importArticles = behind('knowledge.write', {
  handle: async ({ req, run }) => {
    const { body, problem: wrong } = await readBody({ req, schema: importBody })

    if (body === null) {
      return wrong
    }

    const { articles, problems } = readImport(body)

    if (!body.confirmed) {
      const free = await findFreeSlugs({ run, wanted: articles.map(({ slug }) => slug) })

      return answer({
        articles: articles.map(({ slug, translations = [], ...first }, at) => {
          const shown = shownOf(first)

          return {
            ...shown,
            notes:
              free[at] === slug
                ? shown.notes
                : [
                    `The address “${slug}” is taken: this is another article, not a new version.`,
                    ...shown.notes,
                  ],
            slug: free[at] ?? slug,
            translations: translations.map(shownOf),
          }
        }),
        problems,
      })
    }

    if (articles.length === 0) {
      return problem('invalid', problems.join(' '), { problems })
    }

    return answer({ ...(await createArticles({ articles, req })), problems }, 201)
  },
  method: 'post',
  path: '/knowledge/import',
})

/** One language of an article, as the preview shows it. */
const shownOf = ({
  blocks,
  language,
  notes = [],
  title,
}: Omit<ImportedArticle, 'keywords' | 'slug' | 'translations'>) => ({
  beginning: textOf(blocks).slice(0, beginning),
  headings: blocks.filter(({ kind }) => kind === 'heading').length,
  language,
  notes,
  title,
  words: textOf(blocks).split(/\s+/u).length,
})

const textOf = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.kind === 'list' ? block.items.join(' ') : block.text)).join(' ')
