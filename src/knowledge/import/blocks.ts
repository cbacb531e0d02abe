/** A text as imports read it: enough for an article, nothing that could run. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly items: readonly string[]; readonly kind: 'list'; readonly isOrdered: boolean }
  | { readonly kind: 'paragraph'; readonly text: string }

/** What a reader of a format makes of a text. */
export type ReadText = {
  readonly blocks: readonly Block[]
  /** Pictures that stay behind; their descriptions become text. */
  readonly pictures: number
  readonly title: null | string
}

/** An article of an import in one language. */
type ImportedText = {
  readonly blocks: readonly Block[]
  readonly keywords: string
  readonly language: string
  /** What will differ from the file, in plain words. Left out: nothing. */
  readonly notes?: readonly string[]
  readonly title: string
}

/** One article of an import, not yet stored. */
export type ImportedArticle = ImportedText & {
  readonly slug: string
  /** The same in other languages. Left out: there are none. */
  readonly translations?: readonly ImportedText[]
}
