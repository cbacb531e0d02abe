import { rememberCalls } from '@/lib/rememberCalls'

import type { Found } from '../findCandidates'
import type { Lookup } from '../searchPassages'

type Around = (find: () => Promise<Found>, lookup: Lookup) => Promise<Found>

/**
 * Keeps what look-ups found while the base stays as it is: the same questions asked again need no database.
 *
 * @returns with the state of the base (`readBaseState`), what stands around a look-up.
 */
export const rememberFound = (): ((state: string) => Around) => {
  let kept: { around: Around; state: string } | null = null

  return (state) => {
    kept = kept?.state === state ? kept : { around: keep(), state }

    return kept.around
  }
}

const keep = (): Around => {
  const ask = rememberCalls(
    ({ find }: { find: () => Promise<Found>; lookup: Lookup }) => find(),
    // Two texts of the same words have other vectors: a few of their numbers tell them apart.
    ({ lookup: { alike, audience, language, vector, words } }) =>
      JSON.stringify([audience, language, words, alike, [...vector.subarray(0, 8)]]),
  )

  return (find, lookup) => ask({ find, lookup })
}
