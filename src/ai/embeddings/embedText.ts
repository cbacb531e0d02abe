import { commonWords } from '@/ai/language/commonWords'
import { findConcepts } from '@/ai/text/concepts/findConcepts'
import { conceptFeature, wordFeatures } from '@/ai/text/extractFeatures'
import { hashFinish, hashText } from '@/ai/text/hashText'
import { normaliseText } from '@/ai/text/normaliseText'
import { tokenise } from '@/ai/text/tokenise'

import { stemWord } from '@/domain/text/stemWord'

const dimensions = 384
/** Each feature moves this many of the 384 dimensions: fewer collide more, more blur together. */
const spread = 12
/** How much whole words, stems, letter groups and concepts weigh against each other. Measured: docs/adr/0004. */
const shares = { concepts: 0.8, grams: 1, stems: 1, words: 0.5 }
/** Little words say where a text comes from, not what it is about. */
const littleWords = new Set(
  Object.values(commonWords)
    .flatMap((words) => words.split(' '))
    .flatMap((word) => tokenise(normaliseText(word))),
)
/** Common in the lists above, and yet what people write to a help desk about. */
for (const word of 'order refund password invoice account rechnung passwort konto factura cuenta pedido facture compte commande'.split(
  ' ',
)) {
  littleWords.delete(word)
}

/** One text as a unit vector. An empty text gives the first axis, which is near to nothing else. */
export const embedText = (text: string): Float32Array => {
  const tokens = tokenise(normaliseText(text))
  const words = new Map<number, number>()
  const stems = new Map<number, number>()
  const grams = new Map<number, number>()
  const concepts = new Map<number, number>()

  for (const token of tokens) {
    const weight = littleWords.has(token) ? 0.12 : token.length < 3 ? 0.4 : 1
    add(words, wordFeatures('', token)[0], weight)
    const stem = stemWord(token)
    add(stems, hashText(`stem ${stem}`), weight)
    const padded = `^${stem}`

    for (let at = 0; at + 4 <= padded.length; at += 1) {
      add(
        grams,
        hashText(`gram ${padded.slice(at, at + 4)}`),
        weight / Math.sqrt(padded.length - 3),
      )
    }
  }

  for (const { name } of findConcepts(tokens)) {
    add(concepts, conceptFeature(name), 1)
  }

  const vector = new Float32Array(dimensions)
  project({ features: words, share: shares.words, vector })
  project({ features: stems, share: shares.stems, vector })
  project({ features: grams, share: shares.grams, vector })
  project({ features: concepts, share: shares.concepts, vector })

  return unitLength(vector)
}

const add = (counts: Map<number, number>, hash: number, weight: number): void => {
  counts.set(hash, (counts.get(hash) ?? 0) + weight)
}

/** Adds a block of features at its share of the whole; each lands on `spread` dimensions with signs from its hash. */
const project = ({
  features,
  share,
  vector,
}: {
  features: ReadonlyMap<number, number>
  share: number
  vector: Float32Array
}): void => {
  let squares = 0

  for (const weight of features.values()) {
    squares += damped(weight) ** 2
  }

  const scale = squares > 0 ? share / Math.sqrt(squares * spread) : 0

  for (const [hash, weight] of features) {
    let state = hash

    for (let turn = 0; turn < spread; turn += 1) {
      state = hashFinish((state + 0x9e3779b9) | 0)
      const at = state % dimensions
      const sign = state & 0x40000000 ? 1 : -1
      vector[at] = (vector[at] ?? 0) + sign * scale * damped(weight)
    }
  }
}

/** The tenth mention of a word says little more than the second. */
const damped = (weight: number): number => (weight > 1 ? 1 + Math.log(weight) : weight)

const unitLength = (vector: Float32Array): Float32Array => {
  let squares = 0

  for (const value of vector) {
    squares += value * value
  }

  if (squares === 0) {
    vector[0] = 1

    return vector
  }

  const length = Math.sqrt(squares)

  return vector.map((value) => value / length)
}
