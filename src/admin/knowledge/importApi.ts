import type { Created } from './gapsApi'
import type { languageNames } from './languageNames'

import { callApi } from '../api/callApi'

const formats: Readonly<Record<string, 'csv' | 'html' | 'markdown'>> = {
  csv: 'csv',
  htm: 'html',
  html: 'html',
  markdown: 'markdown',
  md: 'markdown',
}
/** What the endpoint takes at once. */
const mostCharacters = 900_000

/** An article in one language, as it would be. */
export type PlannedText = {
  readonly beginning: string
  readonly headings: number
  readonly language: keyof typeof languageNames
  /** What will differ from the file. */
  readonly notes: readonly string[]
  readonly title: string
  readonly words: number
}

/** What a row, a file or the rows of one article would become. */
export type PlannedArticle = PlannedText & {
  readonly slug: string
  /** The same article in other languages. */
  readonly translations: readonly PlannedText[]
}

export type PlannedFile = {
  readonly articles: readonly PlannedArticle[]
  readonly name: string
  /** What becomes no article, and what to do about it. */
  readonly problems: readonly string[]
  /** Sent again when confirmed; null where the file cannot be taken at all. */
  readonly sent: null | {
    readonly format: string
    readonly language: string
    readonly name: string
    readonly text: string
  }
}

/** What these files would become; nothing is stored. Rejects with an Error that says what to do. */
export const planImport = async ({
  files,
  language,
}: {
  files: readonly File[]
  language: string
}): Promise<readonly PlannedFile[]> => {
  const plan: PlannedFile[] = []

  for (const file of files) {
    const format = formats[file.name.split('.').at(-1)?.toLowerCase() ?? '']
    const text = format === undefined ? '' : await file.text()
    const refused =
      format === undefined
        ? `“${file.name}” is none of these: it must end in .md, .html or .csv.`
        : text.length > mostCharacters
          ? `“${file.name}” is too long for one import: cut it into files of at most ${mostCharacters.toLocaleString('en')} characters.`
          : null

    if (format === undefined || refused !== null) {
      plan.push({ articles: [], name: file.name, problems: [refused ?? ''], sent: null })
    } else {
      const sent = { format, language, name: file.name, text }
      const { articles, problems } = await post<Pick<PlannedFile, 'articles' | 'problems'>>(sent)
      plan.push({ articles, name: file.name, problems, sent })
    }
  }

  return plan
}

/** Makes the drafts, file by file: all of a file or none. Where one fails it stops; `left` holds it and those after it. */
export const confirmImport = async (
  plan: readonly PlannedFile[],
): Promise<{
  readonly created: Created['created']
  readonly left: readonly PlannedFile[]
  readonly reason: unknown
}> => {
  const created: Created['created'][number][] = []

  for (const [at, { articles, sent }] of plan.entries()) {
    if (sent !== null && articles.length > 0) {
      try {
        created.push(...(await post<Created>({ ...sent, confirmed: true })).created)
      } catch (reason) {
        return { created, left: plan.slice(at), reason }
      }
    }
  }

  return { created, left: [], reason: null }
}

const post = <Answer>(body: unknown): Promise<Answer> =>
  callApi<Answer>('/api/knowledge/import', {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })
