import { useField } from '@payloadcms/ui'

import { useHoldSave } from './useHoldSave'

type CheckedField = {
  /** What to show, once somebody tried to save. */
  readonly problem: null | string
  readonly setValue: (value: unknown, isSilent?: boolean) => void
  readonly value: unknown
}

/**
 * A field of the panel whose value is put together in a form of ours. It is judged here by the rule that judges it when it
 * is stored, so that what cannot be used is held back before anything is sent, and said in the same words.
 */
export const useCheckedField = ({
  check,
  path,
}: {
  /** True, or what is wrong, in words. */
  check: (value: unknown) => string | true
  path: string
}): CheckedField => {
  const { errorMessage, setValue, showError, value } = useField<unknown>({ path })
  const judged = check(value)
  const problem = judged === true ? null : judged
  const isHeld = useHoldSave({ problem })

  // The server may have refused what looks right from here.
  return {
    problem: isHeld || showError ? (problem ?? errorMessage ?? null) : null,
    setValue,
    value,
  }
}
