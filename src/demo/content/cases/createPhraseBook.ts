import type { Random } from './createRandom'
import type { Slots } from './slots'

import { fillSlots } from './slots'

/** A phrase is told at most this often, with the same names in it. */
const mostUses = 3

/** Gives a phrase of a list, filled in; null when every one of them has been heard too often already. */
export type PhraseBook = (phrases: readonly string[], slots: Slots) => null | string

/** Remembers what was said, so that 300 cases do not sound alike. */
export const createPhraseBook = (random: Random): PhraseBook => {
  const uses = new Map<string, number>()

  return (phrases, slots) => {
    const fresh = random
      .shuffle(phrases)
      .map((phrase) => fillSlots(phrase, slots))
      .find((text) => (uses.get(text) ?? 0) < mostUses)
    if (fresh === undefined) return null
    uses.set(fresh, (uses.get(fresh) ?? 0) + 1)
    return fresh
  }
}
