import type { ImportedArticle } from './blocks'

/** A row as it was read: an article, or why it is none. `key` names the article where rows may be its languages. */
export type CheckedRow =
  | { readonly article: ImportedArticle; readonly key?: string; readonly where?: string }
  | { readonly problem: string }

/**
 * Rows of the same key become one article: English first where it is there, since readers of other languages fall back
 * to it, else in the order of the rows. A second row of a language is told and left out; rows without a key stay alone.
 */
export const joinLanguages = (rows: readonly CheckedRow[]): readonly CheckedRow[] => {
  const texts = new Map<string, ImportedArticle[]>()
  const joined: CheckedRow[] = []
  const places = new Map<string, number>()

  for (const row of rows) {
    if ('problem' in row || row.key === undefined) {
      joined.push(row)
      continue
    }

    const { article, key, where = '' } = row
    const known = texts.get(key) ?? []

    if (known.some(({ language }) => language === article.language)) {
      joined.push({
        problem: `${where} (“${article.title}”) is a second text of “${key}” in “${article.language}”: correct its column “language”, or give it a name of its own in the column “article”.`,
      })
      continue
    }

    known.push(article)
    texts.set(key, known)
    const place = places.get(key) ?? joined.length
    places.set(key, place)
    joined[place] = { article: { ...inOrder(known, article), slug: key } }
  }

  return joined
}

const inOrder = (texts: readonly ImportedArticle[], newest: ImportedArticle): ImportedArticle => {
  const [first = newest, ...translations] = texts.toSorted(
    (a, b) => Number(b.language === 'en') - Number(a.language === 'en'),
  )

  return { ...first, ...(translations.length === 0 ? {} : { translations }) }
}
