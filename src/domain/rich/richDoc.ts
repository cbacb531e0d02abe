/**
 * What a person composed, as a closed form: what is not in here cannot be stored, sent or shown. HTML and plain text are
 * both made from it, so they never say two different things.
 */
export type RichDoc = { readonly blocks: readonly RichBlock[] }

export type RichBlock =
  | { readonly kind: 'code'; readonly text: string }
  | { readonly items: readonly RichItem[]; readonly kind: 'list'; readonly ordered: boolean }
  /** `line`: one line of text; an empty one is the blank line between two paragraphs. */
  | { readonly kind: 'line' | 'quote'; readonly spans: readonly RichSpan[] }

export type RichItem = {
  /** 0: the outermost level. */
  readonly depth: number
  readonly spans: readonly RichSpan[]
}

export type RichSpan = {
  readonly bold?: true | undefined
  readonly code?: true | undefined
  /** http, https or mailto. */
  readonly href?: string | undefined
  readonly italic?: true | undefined
  readonly strike?: true | undefined
  readonly text: string
}
