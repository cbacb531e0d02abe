const defaultPrefix = 'CW'

/**
 * The number that people see and say: `CW-10427` for 10427, at least five digits.
 *
 * @throws RangeError when the sequence is not a positive whole number.
 */
export const formatCaseNumber = (sequence: number, prefix: string = defaultPrefix): string => {
  if (!Number.isSafeInteger(sequence) || sequence < 1) {
    throw new RangeError(`A case number needs a positive whole number, not ${String(sequence)}`)
  }
  return `${prefix}-${String(sequence).padStart(5, '0')}`
}

/** The sequence behind a case number as people type it (`cw 10427`, `#CW-10427`), or null. */
export const parseCaseNumber = (text: string, prefix: string = defaultPrefix): null | number => {
  const match = /^#?\s*([a-z]+)[\s-]?(\d{5,15})$/iu.exec(text.trim())
  if (match?.[1]?.toUpperCase() !== prefix.toUpperCase()) return null
  const sequence = Number(match[2])
  return sequence > 0 ? sequence : null
}
