'use client'

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getRoot, $getSelection, $isRangeSelection } from 'lexical'
import { useEffect } from 'react'

import type { EditorProps } from './handle'

import { takeOffers } from './offerText'

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

  // A suggested reply goes behind what is written already.
  useEffect(
    () =>
      takeOffers((text) => {
        editor.update(
          () => {
            const root = $getRoot()
            const isEmpty = root.getTextContent().trim() === ''
            root.selectEnd()
            $insert(isEmpty ? text : `\n${text}`, 0)
          },
          { discrete: true },
        )
        editor.getRootElement()?.focus()
      }),
    [editor],
  )

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
