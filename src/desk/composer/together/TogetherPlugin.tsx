'use client'

import type { ReactNode } from 'react'

import { LexicalCollaboration } from '@lexical/react/LexicalCollaborationContext'
import { CollaborationPlugin } from '@lexical/react/LexicalCollaborationPlugin'
import { useState } from 'react'
import { Doc } from 'yjs'

import type { Written } from '../written'
import type { TogetherState } from './together'

import { $loadDoc } from '../editor/loadDoc'
import { docOf } from '../written'
import { createProvider } from './createProvider'

/** Lets several people write in one box. Loaded only when they do. */
export const TogetherPlugin = ({
  content,
  name,
  of,
}: TogetherState & { content: Written }): ReactNode => {
  // Lexical makes a new connection whenever one of these is a new function: they are made once.
  const [once] = useState(() => ({
    factory: (id: string, docs: Map<string, Doc>) => {
      const doc = docs.get(id) ?? new Doc()
      docs.set(id, doc)

      return createProvider(of, doc)
    },
    /** Whoever begins puts in what they had; only one may. */
    start: () => {
      $loadDoc(docOf(content))
    },
  }))

  return (
    <LexicalCollaboration>
      <CollaborationPlugin
        id="composer"
        initialEditorState={once.start}
        providerFactory={once.factory}
        shouldBootstrap={of.isStart}
        username={name}
      />
    </LexicalCollaboration>
  )
}
