'use client'

import type { ReactNode } from 'react'

import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin'
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { MarkdownShortcutPlugin } from '@lexical/react/LexicalMarkdownShortcutPlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { lazy, Suspense } from 'react'

import type { EditorProps } from './handle'

import { docOf } from '../written'
import { ContentPlugin } from './ContentPlugin'
import { FormatBar } from './FormatBar'
import { HandlePlugin } from './HandlePlugin'
import { $loadDoc } from './loadDoc'
import { editorNodes, editorTheme } from './nodes'
import { PastePlugin } from './PastePlugin'
import { safeHref } from './safeHref'
import { shortcuts } from './shortcuts'

const TogetherPlugin = lazy(async () => ({
  default: (await import('../together/TogetherPlugin')).TogetherPlugin,
}))

/** The box that one writes in. Heavy, so it is loaded apart from the desk. */
export const EditorBox = ({
  attributes,
  content,
  isEditable,
  isFormatShown,
  label,
  onCaret,
  onChange,
  onHandle,
  placeholder,
  stamp,
  together,
}: EditorProps): ReactNode => (
  <LexicalComposer
    initialConfig={{
      editable: isEditable,
      editorState:
        together === null
          ? () => {
              $loadDoc(docOf(content))
            }
          : null,
      namespace: 'composer',
      nodes: editorNodes,
      onError: (error) => {
        // The page's own handler tells and keeps what was typed.
        throw error
      },
      theme: editorTheme,
    }}
  >
    <div className="relative">
      <RichTextPlugin
        contentEditable={
          <ContentEditable
            aria-autocomplete="list"
            aria-disabled={!isEditable}
            aria-label={label}
            aria-multiline
            aria-placeholder={placeholder}
            className="block max-h-[38vh] min-h-11 w-full overflow-y-auto px-3 py-2 text-[0.84375rem] leading-relaxed break-words outline-none aria-disabled:cursor-not-allowed pane:min-h-[4.25rem] [&_p]:m-0"
            dir="auto"
            placeholder={
              <p
                aria-hidden
                className="pointer-events-none absolute inset-x-0 top-0 truncate px-3 py-2 text-[0.84375rem] leading-relaxed text-ink-3"
              >
                {placeholder}
              </p>
            }
            spellCheck
            {...attributes}
          />
        }
        ErrorBoundary={LexicalErrorBoundary}
      />
    </div>
    {together === null ? (
      <HistoryPlugin />
    ) : (
      <Suspense>
        <TogetherPlugin {...together} content={content} />
      </Suspense>
    )}
    <ListPlugin />
    <LinkPlugin validateUrl={(url) => safeHref(url) !== null} />
    <MarkdownShortcutPlugin transformers={shortcuts} />
    <PastePlugin />
    <ContentPlugin
      content={content}
      isEditable={isEditable}
      onCaret={onCaret}
      onChange={onChange}
      stamp={stamp}
    />
    <HandlePlugin onHandle={onHandle} />
    {isFormatShown ? <FormatBar /> : null}
  </LexicalComposer>
)
