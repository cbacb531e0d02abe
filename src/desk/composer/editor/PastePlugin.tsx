'use client'

import { $generateNodesFromDOM } from '@lexical/html'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $insertNodes, COMMAND_PRIORITY_HIGH, PASTE_COMMAND } from 'lexical'
import { useEffect } from 'react'

import { cleanPasted } from './cleanPasted'

/** HTML from elsewhere is cleaned before it comes in; what another box of ours gave comes in as it is. */
export const PastePlugin = (): null => {
  const [editor] = useLexicalComposerContext()

  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = event instanceof ClipboardEvent ? event.clipboardData : null
          const html = data?.getData('text/html') ?? ''

          if (html === '' || data?.types.includes('application/x-lexical-editor') === true) {
            return false
          }

          event.preventDefault()
          $insertNodes($generateNodesFromDOM(editor, cleanPasted(html)))

          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  )

  return null
}
