import { foldText } from '@/domain/text/foldText'
import { languages } from '@/domain/vocabulary'

import type { Block, ImportedArticle } from './blocks'

import { readCsv } from './readCsv'
import { readHtml } from './readHtml'
import { readMarkdown } from './readMarkdown'

export const importFormats = ['csv', 'html', 'markdown'] as const
export type ImportFormat = (typeof importFormats)[number]

export type ImportOutcome = {
  readonly articles: readonly ImportedArticle[]
  /** In plain words, with the row where there is one. */
  readonly problems: readonly string[]
}

/**
 * A file as articles. Markdown and HTML hold one; a CSV one a row, with the columns title and body (Markdown), and language
 * and keywords where they are known.
 *
 * @param name of the file: the title where the text names none.
 */
export const readImport = ({
  format,
  language,
  name,
  text,
}: {
  format: ImportFormat
  language: string
  name: string
  text: string
}): ImportOutcome => {
  if (format !== 'csv') {
    const { blocks, title } = format === 'html' ? readHtml(text) : readMarkdown(text)

    return collect([
      {
        blocks,
        keywords: '',
        language,
        title: title ?? name.replace(/\.[^.]+$/u, ''),
        where: 'The file',
      },
    ])
  }

  return collect(
    readCsv(text).map((row, at) => ({
      blocks: readMarkdown(row['body'] ?? '').blocks,
      keywords: row['keywords'] ?? '',
      language:
        row['language'] === undefined || row['language'] === '' ? language : row['language'],
      title: row['title'] ?? '',
      where: `Row ${String(at + 2)}`,
    })),
  )
}

const collect = (
  found: readonly (Omit<ImportedArticle, 'blocks' | 'slug'> & {
    blocks: readonly Block[]
    where: string
  })[],
): ImportOutcome => {
  const articles: ImportedArticle[] = []
  const problems: string[] = []

  for (const { where, ...article } of found) {
    const slug = slugOf(article.title)

    if (slug === '') {
      problems.push(`${where} has no title.`)
    } else if (article.blocks.length === 0) {
      problems.push(`${where} (“${article.title}”) has no text.`)
    } else if (!languages.some((code) => code === article.language)) {
      problems.push(
        `${where} (“${article.title}”) is in “${article.language}”; possible are ${languages.join(', ')}.`,
      )
    } else {
      articles.push({ ...article, slug, title: article.title.slice(0, 200) })
    }
  }

  return { articles, problems: found.length === 0 ? ['The file holds no article.'] : problems }
}

const slugOf = (title: string): string =>
  foldText(title)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 100)
