const leastLikeness = 0.3
const keptWords = 20_000
const triples = new Map<string, ReadonlySet<string>>()

/** How alike two words are spelt, by their groups of three letters: 0 to 1, and 0 below 0.3. */
export const wordLikeness = (a: string, b: string): number => {
  if (a === b) {
    return 1
  }

  const left = triplesOf(a)
  const right = triplesOf(b)
  let shared = 0

  for (const triple of left) {
    shared += right.has(triple) ? 1 : 0
  }

  const likeness = shared / (left.size + right.size - shared)

  return likeness < leastLikeness ? 0 : likeness
}

const triplesOf = (word: string): ReadonlySet<string> => {
  const known = triples.get(word)

  if (known !== undefined) {
    return known
  }

  const padded = `  ${word} `
  const made = new Set(
    Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)),
  )

  if (triples.size >= keptWords) {
    triples.clear()
  }

  triples.set(word, made)

  return made
}
