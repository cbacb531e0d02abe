import { hashFinish, hashStart, hashUnit } from './hashText'
import { normaliseText } from './normaliseText'
import { tokenise } from './tokenise'

/** Features of one text: hashed word 1-2-grams and character 2-5-grams inside words, each with its count. */
export type TextFeatures = {
  readonly words: ReadonlyMap<number, number>
  readonly characters: ReadonlyMap<number, number>
  readonly tokens: readonly string[]
}

/** Any change of the features makes stored models wrong: raise this with it. */
export const featureVersion = 1

const shortestGram = 2
const longestGram = 5
// Different start values keep the kinds apart in one space of hashes.
const wordSeed = hashUnit(hashStart, 1)
const pairSeed = hashUnit(hashStart, 2)
const gramSeed = hashUnit(hashStart, 3)

/** The features of a raw text, deterministic, about 50 µs for a short message. */
export const extractFeatures = (text: string): TextFeatures => {
  const tokens = tokenise(normaliseText(text))
  const words = new Map<number, number>()
  const characters = new Map<number, number>()
  let previous = '<'

  for (const token of tokens) {
    for (const hash of wordFeatures(previous, token)) {
      count(words, hash)
    }

    eachGram(token, (hash) => {
      count(characters, hash)
    })
    previous = token
  }

  return { characters, tokens, words }
}

/** Hashes that the word `token` after `previous` adds to the word block: itself and the pair. */
export const wordFeatures = (previous: string, token: string): readonly [number, number] => [
  hashFinish(addText(wordSeed, token)),
  hashFinish(addText(hashUnit(addText(pairSeed, previous), 32), token)),
]

/** Calls back with the hash of every character gram of ` token `. */
export const eachGram = (token: string, visit: (hash: number) => void): void => {
  const padded = ` ${token} `

  for (let start = 0; start < padded.length - 1; start += 1) {
    const end = Math.min(padded.length, start + longestGram)
    let hash = gramSeed

    for (let at = start; at < end; at += 1) {
      hash = hashUnit(hash, padded.charCodeAt(at))

      if (at - start + 1 >= shortestGram) {
        visit(hashFinish(hash))
      }
    }
  }
}

const addText = (seed: number, text: string): number => {
  let hash = seed

  for (let at = 0; at < text.length; at += 1) {
    hash = hashUnit(hash, text.charCodeAt(at))
  }

  return hash
}

const count = (counts: Map<number, number>, hash: number): void => {
  counts.set(hash, (counts.get(hash) ?? 0) + 1)
}
