import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { DemoArticle } from '../types'

import { parseArticle } from './parseArticle'

/**
 * All demo articles from their Markdown files, by slug and language. Reads the disk: for seeding and tests,
 * not for pages.
 *
 * @throws Error that names the file when one is malformed or its name is not `<slug>.<language>.md`.
 */
export const loadArticles = (
  folder: string = join(import.meta.dirname, '..', 'articles'),
): readonly DemoArticle[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .toSorted()
    .map((file) => {
      const article = parseArticle({ file, source: readFileSync(join(folder, file), 'utf8') })
      if (file !== `${article.slug}.${article.language}.md`) {
        throw new Error(`${file}: should be named ${article.slug}.${article.language}.md`)
      }
      return article
    })
