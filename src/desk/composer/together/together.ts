/** A text that several write, as the box needs to know it; what it tells the composer. */
export type Together = {
  readonly caseId: string
  /** Null: begins it. */
  readonly draftId: null | string
  readonly isStart: boolean
  readonly mode: 'note' | 'reply'
  readonly onDraft: (draftId: string) => void
  /** Somebody sent it or put it away. `isUnsaved`: what was typed last did not reach it. */
  readonly onEnded: (isUnsaved: boolean) => void
  readonly onPeople: (names: readonly string[]) => void
  /** What the others wrote stands in the box. */
  readonly onReady: () => void
  readonly storageKey: string
}

export type TogetherState = { readonly name: string; readonly of: Together }
