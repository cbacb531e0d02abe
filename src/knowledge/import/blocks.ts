/** A text as imports read it: enough for an article, nothing that could run. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly items: readonly string[]; readonly kind: 'list'; readonly isOrdered: boolean }
  | { readonly kind: 'paragraph'; readonly text: string }

/** One article of an import, not yet stored. */
export type ImportedArticle = {
  readonly blocks: readonly Block[]
  readonly keywords: string
  readonly language: string
  readonly slug: string
  readonly title: string
}
