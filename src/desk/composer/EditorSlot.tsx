'use client'

import type { ComponentType, ReactNode, RefObject } from 'react'

import { lazy, Suspense, useCallback, useEffect, useImperativeHandle, useRef } from 'react'

import type { EditorHandle, EditorProps } from './editor/handle'

import { useSettled } from '../useSettled'
import { endTypeAhead } from './typeAhead'

/** What the case pane may ask of the box, loaded or not. */
export type BoxHandle = Pick<EditorHandle, 'focus'>

const load = async (): Promise<{ default: ComponentType<EditorProps> }> => ({
  default: (await import('./editor/EditorBox')).EditorBox,
})
const Waiting = (): ReactNode => <div aria-busy className="min-h-11 pane:min-h-[4.25rem]" />
const EditorBox = lazy(load)

/** The place of the box. Its code comes apart from the desk's, while nothing else is to be done. */
export const EditorSlot = ({
  boxRef,
  handle,
  ...props
}: Omit<EditorProps, 'onHandle'> & {
  boxRef: RefObject<BoxHandle | null>
  handle: RefObject<EditorHandle | null>
}): ReactNode => {
  const isSettled = useSettled()
  const isWanted = useRef(false)
  useImperativeHandle(boxRef, () => ({
    focus: () => {
      isWanted.current = handle.current === null
      takeOver(handle.current)
    },
  }))
  const onHandle = useCallback(
    (next: EditorHandle | null): void => {
      handle.current = next

      if (next !== null && isWanted.current) {
        isWanted.current = false
        takeOver(next)
      }
    },
    [handle],
  )

  // The case is there first; its box is a picture later.
  return isSettled ? (
    <Suspense fallback={<Waiting />}>
      <EditorBox {...props} onHandle={onHandle} />
    </Suspense>
  ) : (
    <Waiting />
  )
}

/** The box has the focus from here on, and what was typed on the way to it. */
const takeOver = (box: EditorHandle | null): void => {
  if (box !== null) {
    box.focus()
    const text = endTypeAhead()

    if (text !== '') {
      box.insert(text, 0)
    }
  }
}

/** Fetches the box's code before anybody opens a case. */
export const useWarmEditor = (): void => {
  useEffect(() => {
    const timer = setTimeout(() => void load(), 1500)

    return () => {
      clearTimeout(timer)
    }
  }, [])
}
