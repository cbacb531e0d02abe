'use client'

import { useCallback, useState } from 'react'

import { readStored, writeStored } from '../useStored'

const signatureKey = 'caseway:desk:signature'
const formatKey = 'caseway:desk:formats'

/** What a person leaves on or off in every box: the signature under an answer, the row of formats. */
export const useSwitches = (): {
  readonly isFormatShown: boolean
  readonly isSigned: boolean
  readonly toggleFormat: () => void
  readonly toggleSignature: () => void
} => {
  const [isSigned, setIsSigned] = useState(() => readStored(signatureKey) !== 'off')
  const [isFormatShown, setIsFormatShown] = useState(() => readStored(formatKey) === 'on')

  return {
    isFormatShown,
    isSigned,
    toggleFormat: useCallback(() => {
      writeStored(formatKey, isFormatShown ? '' : 'on')
      setIsFormatShown(!isFormatShown)
    }, [isFormatShown]),
    toggleSignature: useCallback(() => {
      writeStored(signatureKey, isSigned ? 'off' : '')
      setIsSigned(!isSigned)
    }, [isSigned]),
  }
}
