import type { EditorThemeClasses } from 'lexical'

import { CodeHighlightNode, CodeNode } from '@lexical/code-core'
import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { QuoteNode } from '@lexical/rich-text'

/** All that can stand in a box. Pasted headings, tables and pictures become lines of text. */
export const editorNodes = [
  CodeHighlightNode,
  CodeNode,
  LinkNode,
  ListItemNode,
  ListNode,
  QuoteNode,
]

export const editorTheme: EditorThemeClasses = {
  code: 'block my-1 rounded-md bg-hover px-2.5 py-1.5 font-mono text-xs whitespace-pre-wrap',
  link: 'text-accent-text underline underline-offset-2',
  list: {
    listitem: 'ms-5',
    nested: { listitem: 'list-none' },
    ol: 'list-decimal',
    ul: 'list-disc',
  },
  quote: 'my-1 border-s-2 border-line-strong ps-2.5 text-ink-2',
  text: {
    bold: 'font-semibold',
    code: 'rounded bg-hover px-1 font-mono text-[0.92em]',
    italic: 'italic',
    strikethrough: 'line-through',
  },
}
