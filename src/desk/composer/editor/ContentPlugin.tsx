'use client'

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useEffect, useRef } from 'react'

import { isPlain } from '@/domain/rich/isPlain'
import { richToText } from '@/domain/rich/richToText'

import type { Written } from '../written'
import type { EditorProps } from './handle'

import { docOf } from '../written'
import { $lineBeforeCaret } from './lineBeforeCaret'
import { $loadDoc } from './loadDoc'
import { $readDoc } from './readDoc'

/** Between the box and the composer: what is typed goes out, what was put there from elsewhere comes in. */
export const ContentPlugin = ({
  content,
  isEditable,
  onCaret,
  onChange,
  stamp,
}: Pick<EditorProps, 'content' | 'isEditable' | 'onCaret' | 'onChange' | 'stamp'>): null => {
  const [editor] = useLexicalComposerContext()
  const shown = useRef(stamp)

  useEffect(() => {
    editor.setEditable(isEditable)
  }, [editor, isEditable])

  useEffect(() => {
    if (shown.current !== stamp) {
      shown.current = stamp
      editor.update(
        () => {
          $loadDoc(docOf(content))
        },
        { discrete: true, tag: fromOutside },
      )
    }
  }, [content, editor, stamp])

  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
        editorState.read(() => {
          onCaret($lineBeforeCaret())

          if (!tags.has(fromOutside) && dirtyElements.size + dirtyLeaves.size > 0) {
            onChange(writtenOf())
          }
        })
      }),
    [editor, onCaret, onChange],
  )

  return null
}

const fromOutside = 'from-outside'

const writtenOf = (): Written => {
  const doc = $readDoc()

  return { rich: isPlain(doc) ? null : doc, text: richToText(doc) }
}
