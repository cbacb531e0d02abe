import type { TogetherState } from '../together/together'
import type { Written } from '../written'

/** What the composer may ask of its box. */
export type EditorHandle = {
  readonly blur: () => void
  readonly focus: () => void
  /** Puts text where the caret is, in place of the `length` letters before it. */
  readonly insert: (text: string, length: number) => void
}

export type EditorProps = {
  readonly attributes: Readonly<Record<string, string>>
  /** What stands in it at first, and whenever `stamp` changes. */
  readonly content: Written
  readonly isEditable: boolean
  readonly isFormatShown: boolean
  readonly label: string
  readonly onChange: (written: Written) => void
  /** The words of the line in front of the caret. */
  readonly onCaret: (before: string) => void
  /** Null while there is none. */
  readonly onHandle: (handle: EditorHandle | null) => void
  readonly placeholder: string
  readonly stamp: number
  /** Null: one writes alone. */
  readonly together: null | TogetherState
}
