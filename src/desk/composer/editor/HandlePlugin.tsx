'use client'

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getSelection, $isRangeSelection } from 'lexical'
import { useEffect } from 'react'

import type { EditorProps } from './handle'

/** Gives the composer a hand on the box. */
export const HandlePlugin = ({ onHandle }: Pick<EditorProps, 'onHandle'>): null => {
  const [editor] = useLexicalComposerContext()

  useEffect(() => {
    onHandle({
      blur: () => {
        editor.blur()
      },
      focus: () => {
        editor.focus(undefined, { defaultSelection: 'rootEnd' })
        // At once: keys that follow are meant for the box.
        editor.getRootElement()?.focus({ preventScroll: true })
      },
      insert: (text, length) => {
        editor.update(
          () => {
            $insert(text, length)
          },
          { discrete: true },
        )
      },
    })

    return () => {
      onHandle(null)
    }
  }, [editor, onHandle])

  return null
}

const $insert = (text: string, length: number): void => {
  const selection = $getSelection()

  if (!$isRangeSelection(selection)) {
    return
  }

  const { anchor } = selection

  if (anchor.type === 'text' && anchor.offset >= length) {
    anchor.set(anchor.key, anchor.offset - length, 'text')
    selection.removeText()
  }

  const [first = '', ...more] = text.split('\n')
  selection.insertText(first)

  for (const line of more) {
    const next = $getSelection()

    if ($isRangeSelection(next)) {
      next.insertParagraph()
      $getSelection()?.insertText(line)
    }
  }
}
