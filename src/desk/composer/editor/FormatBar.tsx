'use client'

import type { ReactNode } from 'react'

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  Bold,
  Code,
  Italic,
  Link as LinkIcon,
  List,
  ListOrdered,
  Strikethrough,
  TextQuote,
} from 'lucide-react'
import { useEffect, useState } from 'react'

import { IconButton } from '@/ui/IconButton'

import type { FormatName } from './format'

import { $formatsHere, toggleFormat } from './format'
import { LinkInput } from './LinkInput'

const buttons = [
  { icon: <Bold />, label: 'Bold', name: 'bold', shortcut: 'Ctrl B' },
  { icon: <Italic />, label: 'Italic', name: 'italic', shortcut: 'Ctrl I' },
  { icon: <Strikethrough />, label: 'Struck out', name: 'strike', shortcut: '~~' },
  { icon: <List />, label: 'List', name: 'bullet', shortcut: '-' },
  { icon: <ListOrdered />, label: 'Numbered list', name: 'number', shortcut: '1.' },
  { icon: <TextQuote />, label: 'Quote', name: 'quote', shortcut: '>' },
  { icon: <Code />, label: 'Code', name: 'code', shortcut: '```' },
] as const satisfies readonly { name: FormatName; [key: string]: unknown }[]

/** Formats for the hand on the mouse; all of them can be typed as Markdown too. */
export const FormatBar = (): ReactNode => {
  const [editor] = useLexicalComposerContext()
  const [on, setOn] = useState('')
  const [isLinking, setIsLinking] = useState(false)

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        editorState.read(() => {
          setOn($formatsHere().join(' '))
        })
      }),
    [editor],
  )

  return isLinking ? (
    <LinkInput
      editor={editor}
      onDone={() => {
        setIsLinking(false)
        editor.focus()
      }}
    />
  ) : (
    <div
      aria-label="Formatting"
      className="flex flex-wrap items-center gap-0.5 px-2 pb-1"
      onMouseDown={(event) => {
        // The box keeps the focus and with it what is selected.
        event.preventDefault()
      }}
      role="toolbar"
    >
      {buttons.map(({ icon, label, name, shortcut }) => (
        <IconButton
          className="size-7"
          isOn={on.split(' ').includes(name)}
          key={name}
          label={label}
          onClick={() => {
            toggleFormat(editor, name)
          }}
          shortcut={shortcut}
        >
          {icon}
        </IconButton>
      ))}
      <IconButton
        className="size-7"
        isOn={on.split(' ').includes('link')}
        label="Link"
        onClick={() => {
          setIsLinking(true)
        }}
      >
        <LinkIcon />
      </IconButton>
    </div>
  )
}
