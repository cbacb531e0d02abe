import { foldText } from '@/domain/text/foldText'
import { languages } from '@/domain/vocabulary'

import type { ImportedArticle, ReadText } from './blocks'
import type { CheckedRow } from './joinLanguages'
import type { CsvRow } from './readCsv'

import { joinLanguages } from './joinLanguages'
import { readCsv } from './readCsv'
import { readHtml } from './readHtml'
import { readMarkdown } from './readMarkdown'

export const importFormats = ['csv', 'html', 'markdown'] as const
export type ImportFormat = (typeof importFormats)[number]

export type ImportOutcome = {
  readonly articles: readonly ImportedArticle[]
  /** What becomes no article, with the row where there is one, and what to do about it. */
  readonly problems: readonly string[]
}

const longestTitle = 200
const columnsRead = ['article', 'body', 'keywords', 'language', 'title']

/**
 * A file as articles; nothing is stored. Markdown and HTML hold one; a CSV one a row, with the columns title and body
 * (Markdown), and language and keywords where they are known. Rows that say the same in a column “article” are one article
 * in several languages, with that as its address. Whatever is not taken over is told, as a problem of its
 * row or as a note on its article.
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
  if (text.includes('\uFFFD')) {
    return only(
      `“${name}” is not in UTF-8, so letters would be lost: save it again as UTF-8 (in Excel: “CSV UTF-8”).`,
    )
  }

  if (format === 'csv') {
    return readRows({ language, name, text })
  }

  const read = format === 'html' ? readHtml(text) : readMarkdown(text)

  return collect([
    checked({
      ...{ keywords: '', language, notes: [], read, where: `“${name}”` },
      ifEmpty: 'write its text below the title',
      title: read.title ?? name.replace(/\.[^.]+$/u, ''),
    }),
  ])
}

const readRows = ({
  language,
  name,
  text,
}: {
  language: string
  name: string
  text: string
}): ImportOutcome => {
  const { columns, openQuote, rows } = readCsv(text)

  if (!columns.includes('title') || !columns.includes('body')) {
    return only(
      `The first row of “${name}” must name the columns title and body; it names ${columns.join(', ')}.`,
    )
  }

  if (openQuote !== null) {
    return only(
      `A quotation mark opens in row ${String(openQuote)} of “${name}” and is never closed: close it, or write it twice ("") where it is part of the text.`,
    )
  }

  if (rows.length === 0) {
    return only(
      `“${name}” holds no article: write one into each row below the names of the columns.`,
    )
  }

  const unread = columns.filter((column) => column !== '' && !columnsRead.includes(column))

  return collect(joinLanguages(rows.map((row) => articleOfRow({ language, row, unread }))))
}

const articleOfRow = ({
  language,
  row: { cells, extra, row },
  unread,
}: {
  language: string
  row: CsvRow
  unread: readonly string[]
}): CheckedRow => {
  const where = `Row ${String(row)}`
  const lost = unread.filter((column) => (cells[column] ?? '') !== '')

  if (extra.length > 0) {
    return {
      problem: `${where} has more cells than there are columns (“${(extra[0] ?? '').trim().slice(0, 40)}”): put quotation marks around a text that holds a comma or semicolon.`,
    }
  }

  const key = slugOf(cells['article'] ?? '')
  const read = checked({
    ifEmpty: 'fill in its column “body”',
    keywords: cells['keywords'] ?? '',
    language: (cells['language'] ?? '').toLowerCase() || language,
    notes: lost.length === 0 ? [] : [`Not taken over: ${lost.join(', ')}.`],
    read: readMarkdown(cells['body'] ?? ''),
    title: cells['title'] ?? '',
    where,
  })

  return 'problem' in read || key === '' ? read : { ...read, key, where }
}

const checked = ({
  ifEmpty,
  keywords,
  language,
  notes,
  read: { blocks, pictures },
  title,
  where,
}: Pick<ImportedArticle, 'keywords' | 'language' | 'title'> & {
  ifEmpty: string
  notes: readonly string[]
  read: ReadText
  where: string
}): CheckedRow => {
  const slug = slugOf(title)

  if (slug === '') {
    return { problem: `${where} has no title: fill in its column “title”.` }
  }

  if (title.length > longestTitle) {
    return {
      problem: `${where} (“${title.slice(0, 40)}…”) has a title of ${String(title.length)} characters: shorten it to ${String(longestTitle)}.`,
    }
  }

  if (blocks.length === 0) {
    return { problem: `${where} (“${title}”) has no text: ${ifEmpty}.` }
  }

  if (!languages.some((code) => code === language)) {
    return {
      problem: `${where} (“${title}”) is in “${language}”: write ${languages.join(', ')} into its column “language”, or leave it empty for the language chosen above.`,
    }
  }

  const all = [...notes, ...(pictures === 0 ? [] : [pictureNote(pictures)])]

  return {
    article: {
      blocks,
      keywords,
      language,
      ...(all.length === 0 ? {} : { notes: all }),
      slug,
      title,
    },
  }
}

const pictureNote = (count: number): string =>
  `${count === 1 ? 'One picture stays' : `${String(count)} pictures stay`} behind: add them in the editor.`

const only = (problem: string): ImportOutcome => ({ articles: [], problems: [problem] })

const collect = (found: readonly CheckedRow[]): ImportOutcome => ({
  articles: found.flatMap((each) => ('article' in each ? [each.article] : [])),
  problems: found.flatMap((each) => ('problem' in each ? [each.problem] : [])),
})

const slugOf = (title: string): string =>
  foldText(title)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 100)
