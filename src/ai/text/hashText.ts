/** Start value of a hash. FNV-1a over UTF-16 units; finish with `hashFinish`. */
export const hashStart = 0x811c9dc5

/** Continues a hash by one UTF-16 unit, without finishing. */
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

/** Continues a hash by a text, without finishing. */
export const hashMore = (hash: number, text: string): number => {
  let more = hash

  for (let at = 0; at < text.length; at += 1) {
    more = hashUnit(more, text.charCodeAt(at))
  }

  return more
}

/** Mixes the bits of a running hash, so that neighbours land far apart. Unsigned 32 bit. */
export const hashFinish = (hash: number): number => {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x7feb352d)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed, 0x846ca68b)

  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** The same text gives the same number on every machine, for ever: stored models depend on it. */
export const hashText = (text: string): number => hashFinish(hashMore(hashStart, text))

/** The hashes of all pieces of `text` with `shortest` to `longest` units, each continued from `seed`. */
export const hashPieces = ({
  longest,
  seed,
  shortest,
  text,
}: {
  longest: number
  seed: number
  shortest: number
  text: string
}): number[] => {
  const hashes: number[] = []

  for (let start = 0; start + shortest <= text.length; start += 1) {
    const end = Math.min(text.length, start + longest)
    let hash = seed

    for (let at = start; at < end; at += 1) {
      hash = hashUnit(hash, text.charCodeAt(at))

      if (at - start + 1 >= shortest) {
        hashes.push(hashFinish(hash))
      }
    }
  }

  return hashes
}
