/** Words that several contracts of the desk use. Type-only. */

/** Someone or something by name. */
export type Named = { readonly id: string; readonly name: string }

export type SlaKind = 'first-response' | 'next-response' | 'resolution'

/** The promise that is due next. Null `dueAt`: nothing is promised, all is kept, or the clock stands still. */
export type DueNext = {
  readonly dueAt: null | string
  readonly isPaused: boolean
  readonly kind: null | SlaKind
}

/** A colleague who has the same case open. */
export type PersonHere = Named & { readonly state: 'replying' | 'viewing' }
