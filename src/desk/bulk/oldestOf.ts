import type { Picked } from './useSelection'

/** The id of the case that was opened first: its number is the lowest. Empty for an empty selection. */
export const oldestOf = (picked: Picked): string =>
  [...picked].toSorted(([, a], [, b]) => sequence(a) - sequence(b))[0]?.[0] ?? ''

const sequence = (number: string): number => Number(number.replaceAll(/\D/gu, ''))
