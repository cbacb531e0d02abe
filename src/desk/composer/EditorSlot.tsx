'use client'

import type { ComponentType, ReactNode, RefObject } from 'react'

import dynamic from 'next/dynamic'
import { useCallback, useEffect, useImperativeHandle, useRef } from 'react'

import type { EditorHandle, EditorProps } from './editor/handle'

import { useSettled } from '../useSettled'

/** What the case pane may ask of the box, loaded or not. */
export type BoxHandle = Pick<EditorHandle, 'focus'>

const load = async (): Promise<ComponentType<EditorProps>> =>
  (await import('./editor/EditorBox')).EditorBox
const Waiting = (): ReactNode => <div aria-busy className="min-h-11 pane:min-h-[4.25rem]" />
const EditorBox = dynamic(load, { loading: Waiting, ssr: false })

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
      handle.current?.focus()
    },
  }))
  const onHandle = useCallback(
    (next: EditorHandle | null): void => {
      handle.current = next

      if (next !== null && isWanted.current) {
        isWanted.current = false
        next.focus()
      }
    },
    [handle],
  )

  // The case is there first; its box is a picture later.
  return isSettled ? <EditorBox {...props} onHandle={onHandle} /> : <Waiting />
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
