const boundaryShape = /boundary\s*=\s*(?:"([^"\r\n]{1,100})"|([^\s";]{1,100}))/gi
const maxBoundaries = 60
const tooMany = 1_000_000

/**
 * About how many MIME parts a mail has, counted without parsing it: the lines that begin with one of its boundaries.
 * 100,000 empty parts are a small mail but cost a parser seconds and hundreds of megabytes.
 */
export const countParts = (raw: Uint8Array): number => {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1')
  const boundaries = new Set<string>()

  for (const [, quoted, plain] of text.matchAll(boundaryShape)) {
    boundaries.add(quoted ?? plain ?? '')

    if (boundaries.size > maxBoundaries) {
      return tooMany
    }
  }

  let count = 0
  for (let at = text.indexOf('\n--'); at !== -1; at = text.indexOf('\n--', at + 3)) {
    const line = text.slice(at + 3, at + 110)
    count += [...boundaries].some((boundary) => line.startsWith(boundary)) ? 1 : 0
  }

  return count
}
