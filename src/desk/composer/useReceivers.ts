'use client'

import { useCallback, useState } from 'react'

import { readStored, writeStored } from '../useStored'
import { wrongAddress } from './addresses'

type Lines = {
  readonly bcc: string
  readonly cc: string
  readonly hasFiles: boolean
  readonly to: string
}

export type ReceiverLines = Lines & {
  readonly clear: () => void
  /** What is no address, in words; null when all is well. */
  readonly problem: null | string
  readonly set: (change: Partial<Lines>) => void
}

const empty: Lines = { bcc: '', cc: '', hasFiles: true, to: '' }

/** Receivers as they are typed, kept in this browser beside the text they belong to. */
export const useReceivers = (storageKey: string): ReceiverLines => {
  const key = `${storageKey}:receivers`
  const [lines, setLines] = useState(() => readLines(key))
  const set = useCallback(
    (change: Partial<Lines>): void => {
      setLines((now) => {
        const next = { ...now, ...change }
        const isEmpty = JSON.stringify(next) === JSON.stringify(empty)
        writeStored(key, isEmpty ? '' : JSON.stringify(next))

        return next
      })
    },
    [key],
  )
  const wrong = wrongAddress(`${lines.to} ${lines.cc} ${lines.bcc}`)

  return {
    ...lines,
    clear: useCallback(() => {
      set(empty)
    }, [set]),
    problem: wrong === null ? null : `${wrong} is no mail address`,
    set,
  }
}

const readLines = (key: string): Lines => {
  try {
    return { ...empty, ...(JSON.parse(readStored(key) || '{}') as Partial<Lines>) }
  } catch {
    return empty
  }
}
