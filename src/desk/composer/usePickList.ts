'use client'

import type { KeyboardEvent } from 'react'

import { useCallback, useState } from 'react'

import type { OpenWord } from './openWord'
import type { ComposerMode } from './sendMessage'
import type { Pick } from './usePicks'

import { openWord } from './openWord'
import { useArticlePicks } from './useArticlePicks'

export type PickListState = {
  readonly at: number
  readonly found: readonly Pick[]
  /** True: the key was for the list. */
  readonly onKey: (event: KeyboardEvent) => boolean
  readonly onLine: (before: string) => void
  readonly open: null | OpenWord
  readonly take: (index: number) => void
}

/** The list under `/` and `@`: opens while such a word is typed, arrows move, Enter or Tab takes, Escape closes. */
export const usePickList = ({
  caseId,
  find,
  isOn,
  mode,
  onTake,
}: {
  caseId: string
  find: (open: OpenWord) => readonly Pick[]
  isOn: boolean
  mode: ComposerMode
  /** `length`: of what was typed for it, sign included. */
  onTake: (pick: Pick, length: number) => void
}): PickListState => {
  const [state, setState] = useState({ at: 0, closed: '', line: '' })
  const open = isOn && state.closed !== state.line ? openWord(state.line) : null
  const articles = useArticlePicks({ caseId, isOn, mode, open })
  const found = open === null ? [] : [...find(open), ...articles]
  const at = Math.max(0, Math.min(state.at, found.length - 1))
  const onLine = useCallback((line: string): void => {
    setState((now) => (now.line === line ? now : { ...now, at: 0, line }))
  }, [])
  const take = (index: number): void => {
    const pick = found[index]

    if (pick !== undefined && open !== null) {
      onTake(pick, open.word.length + 1)
    }
  }

  return {
    at,
    found,
    onKey: (event) => {
      const { ctrlKey, key, metaKey } = event

      if (found.length === 0) {
        return false
      }

      if (key === 'ArrowDown' || key === 'ArrowUp') {
        setState({
          ...state,
          at: (at + (key === 'ArrowDown' ? 1 : found.length - 1)) % found.length,
        })
      } else if ((key === 'Enter' && !ctrlKey && !metaKey) || key === 'Tab') {
        take(at)
      } else if (key === 'Escape') {
        setState({ ...state, closed: state.line })
      } else {
        return false
      }

      return true
    },
    onLine,
    open,
    take,
  }
}
