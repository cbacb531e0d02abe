'use client'

import type { LexicalEditor, RangeSelection } from 'lexical'
import type { ReactNode } from 'react'

import { $createLinkNode, $isLinkNode, $toggleLink } from '@lexical/link'
import { $createTextNode, $getSelection, $isRangeSelection, $setSelection } from 'lexical'
import { useState } from 'react'

import { Button } from '@/ui/Button'

import { safeHref } from './safeHref'

/** Asks where a link leads. Without an address the link is taken away. */
export const LinkInput = ({
  editor,
  onDone,
}: {
  editor: LexicalEditor
  onDone: () => void
}): ReactNode => {
  const [{ selection, url }] = useState(() => editor.read(() => $whatIsChosen()))
  const [address, setAddress] = useState(url)
  const href = safeHref(address)
  const isWrong = address.trim() !== '' && href === null

  const apply = (): void => {
    if (isWrong) {
      return
    }

    editor.update(
      () => {
        $setSelection(selection?.clone() ?? null)
        $link(href)
      },
      { discrete: true },
    )
    onDone()
  }

  return (
    <div className="flex items-center gap-1.5 px-2 pb-1">
      <input
        aria-invalid={isWrong}
        aria-label="Where the link leads"
        autoFocus
        className="h-7 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-2 text-xs aria-invalid:border-red"
        inputMode="url"
        onChange={(event) => {
          setAddress(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            apply()
          } else if (event.key === 'Escape') {
            event.stopPropagation()
            onDone()
          }
        }}
        placeholder="https://…"
        value={address}
      />
      <Button disabled={isWrong} onClick={apply} size="sm">
        {address.trim() === '' && url !== '' ? 'Remove link' : 'Set link'}
      </Button>
      <Button look="ghost" onClick={onDone} size="sm">
        Cancel
      </Button>
    </div>
  )
}

const $whatIsChosen = (): { selection: null | RangeSelection; url: string } => {
  const selection = $getSelection()

  if (!$isRangeSelection(selection)) {
    return { selection: null, url: '' }
  }

  const link = selection.anchor.getNode().getParents().find($isLinkNode)

  return { selection: selection.clone(), url: link?.getURL() ?? '' }
}

const $link = (href: null | string): void => {
  const selection = $getSelection()
  const isInside =
    $isRangeSelection(selection) && selection.anchor.getNode().getParents().some($isLinkNode)

  if (href !== null && $isRangeSelection(selection) && selection.isCollapsed() && !isInside) {
    selection.insertNodes([
      $createLinkNode(href).append($createTextNode(href.replace(/^mailto:/u, ''))),
    ])
  } else {
    $toggleLink(href)
  }
}
