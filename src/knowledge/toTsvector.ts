/** What Postgres keeps of a word: at most 256 places, none beyond 16383. */
const mostPlaces = 250
const lastPlace = 16_383

/**
 * Stems with the weight of the place where they stand, as a literal for `::tsvector`. Takes stems of letters and
 * digits only (analyseText).
 */
export const toTsvector = (
  parts: readonly { readonly weight: 'A' | 'B' | 'C'; readonly words: readonly string[] }[],
): string => {
  const places = new Map<string, string[]>()
  let place = 0

  for (const { weight, words } of parts) {
    for (const word of words) {
      place = Math.min(place + 1, lastPlace)
      const known = places.get(word) ?? []

      if (known.length < mostPlaces) {
        known.push(`${String(place)}${weight}`)
      }

      places.set(word, known)
    }
  }

  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ')
}
