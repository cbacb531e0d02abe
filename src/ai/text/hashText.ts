/** Start value of a hash; add text with `hashMore`. FNV-1a over UTF-16 units, unsigned 32 bit. */
export const hashStart = 0x811c9dc5

/** Continues a hash by one UTF-16 unit, without finishing. */
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

/** Mixes the bits of a running hash, so that neighbours land far apart. */
export const hashFinish = (hash: number): number => {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x7feb352d)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed, 0x846ca68b)

  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** The same text gives the same number on every machine, for ever: stored models depend on it. */
export const hashText = (text: string): number => {
  let hash = hashStart

  for (let at = 0; at < text.length; at += 1) {
    hash = hashUnit(hash, text.charCodeAt(at))
  }

  return hashFinish(hash)
}
