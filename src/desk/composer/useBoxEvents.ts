'use client'

import type { ClipboardEvent, DragEvent, HTMLAttributes, KeyboardEvent } from 'react'

import { useState } from 'react'

import type { CaseDetail } from '@/contracts/desk'

import type { ComposerMode } from './sendMessage'
import type { ComposerState } from './useComposer'

import { maySet } from './SendButtons'

/** Keys of the box before the box has them, and files that are dropped or pasted into it. */
export const useBoxEvents = ({
  detail,
  mode,
  state: { handle, isForward, list, mayWrite, send, uploads },
}: {
  detail: CaseDetail
  mode: ComposerMode
  state: ComposerState
}): { readonly isDropping: boolean; readonly on: HTMLAttributes<HTMLDivElement> } => {
  const [isDropping, setIsDropping] = useState(false)

  /** What the composer does with a key of the box; false: the box may have it. */
  const isTaken = (event: KeyboardEvent): boolean => {
    if (list.onKey(event)) {
      return true
    }

    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const isEnd = event.shiftKey && mode === 'reply' && maySet(detail, 'resolved')
      void send(isEnd ? { status: 'resolved' } : {})

      return true
    }

    if (event.key === 'Escape') {
      handle.current?.blur()

      return true
    }

    return false
  }
  const onDrag = (event: DragEvent): void => {
    if (mayWrite && !isForward && event.dataTransfer.types.includes('Files')) {
      event.preventDefault()
      event.stopPropagation()
      setIsDropping(event.type === 'dragover')

      if (event.type === 'drop') {
        uploads.add(event.dataTransfer.files)
      }
    }
  }

  return {
    isDropping,
    on: {
      onDragLeave: onDrag,
      onDragOverCapture: onDrag,
      onDropCapture: onDrag,
      onKeyDownCapture: (event: KeyboardEvent) => {
        if (!event.nativeEvent.isComposing && isInBox(event) && isTaken(event)) {
          event.preventDefault()
          event.stopPropagation()
        }
      },
      onPasteCapture: (event: ClipboardEvent) => {
        if (event.clipboardData.files.length > 0 && !isForward) {
          event.preventDefault()
          event.stopPropagation()
          uploads.add(event.clipboardData.files)
        }
      },
    },
  }
}

const isInBox = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.isContentEditable
