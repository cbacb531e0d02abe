import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How many numbers stand for the meaning of a word or a text. */
export const meaningSize = 100

/** English words in the order of how common they are, with eight-bit vectors: the real number is `numbers × scale`. */
type WordVectors = {
  readonly numbers: Int8Array
  readonly ranks: ReadonlyMap<string, number>
  readonly scales: Float32Array
}

let loaded: WordVectors | undefined

/**
 * The word vectors of english.bin (6.7 MB), read at first use in about 30 ms and kept. Made by scripts/compactVectors.mjs,
 * see NOTICE.md.
 */
export const loadVectors = (): WordVectors => {
  loaded ??= readVectors()

  return loaded
}

const readVectors = (): WordVectors => {
  const bytes = readFileSync(join(import.meta.dirname, 'english.bin'))
  const end = bytes.indexOf('\n\n')
  const words = bytes.subarray(0, end).toString('utf8').split('\n')
  const numbersAt = bytes.length - words.length * meaningSize
  const scalesAt = numbersAt - words.length * 4

  if (end < 0 || scalesAt < end) {
    throw new Error('english.bin is cut off: check it out anew')
  }

  return {
    numbers: new Int8Array(bytes.buffer, bytes.byteOffset + numbersAt, words.length * meaningSize),
    ranks: new Map(words.map((word, rank) => [word, rank])),
    // A copy, since numbers of four bytes must begin on a multiple of four.
    scales: new Float32Array(
      bytes.buffer.slice(bytes.byteOffset + scalesAt, bytes.byteOffset + numbersAt),
    ),
  }
}
