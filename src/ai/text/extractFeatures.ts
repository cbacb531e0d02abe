import { findConcepts } from './concepts/findConcepts'
import { hashFinish, hashMore, hashPieces, hashStart, hashUnit } from './hashText'
import { feelingOfWords } from './lexicons/scoreSentiment'
import { normaliseText } from './normaliseText'
import { partsOfNames } from './partsOfNames'
import { tokenise } from './tokenise'
import { toneOf } from './toneOf'

/**
 * Features of one text, each kind with its counts: word 1-2-grams, character 2-5-grams of what stands between
 * spaces (marks inside count: `f**k`, `a::b`, `main.ts`), concepts, and, where asked for, stems and parts of names.
 */
export type TextFeatures = {
  readonly words: ReadonlyMap<number, number>
  readonly characters: ReadonlyMap<number, number>
  readonly concepts: ReadonlyMap<number, number>
  /** Empty unless asked for. */
  readonly parts: ReadonlyMap<number, number>
  /** Numbers of about 0 to 1 and no counts, see `toneOf`. Empty unless asked for. */
  readonly tone: ReadonlyMap<number, number>
  readonly tokens: readonly string[]
}

/** Any change of the features, or of what weights mean, makes stored models wrong: raise this with it. */
export const featureVersion = 5

const shortestGram = 2
const longestGram = 5
// Different start values keep the kinds apart in one space of hashes.
const wordSeed = hashUnit(hashStart, 1)
const pairSeed = hashUnit(hashStart, 2)
const gramSeed = hashUnit(hashStart, 3)
const conceptSeed = hashUnit(hashStart, 4)
const partSeed = hashUnit(hashStart, 5)
const toneSeed = hashUnit(hashStart, 6)

/** The features of a raw text, deterministic, about 50 µs for a short message. */
export const extractFeatures = (
  text: string,
  { withParts = false, withTone = false }: { withParts?: boolean; withTone?: boolean } = {},
): TextFeatures => {
  const normalised = normaliseText(text)
  const tokens = tokenise(normalised)
  const words = new Map<number, number>()
  const characters = new Map<number, number>()
  let previous = '<'

  for (const token of tokens) {
    for (const hash of wordFeatures(previous, token)) {
      count(words, hash)
    }

    previous = token
  }

  for (const chunk of chunksOf(normalised)) {
    for (const hash of gramFeatures(chunk)) {
      count(characters, hash)
    }
  }

  const concepts = new Map<number, number>()

  for (const { name } of findConcepts(tokens)) {
    count(concepts, conceptFeature(name))
  }

  for (const mood of moodsOf(normalised)) {
    count(concepts, conceptFeature(mood))
  }

  const parts = new Map<number, number>()

  for (const part of withParts ? partsOfNames(text) : []) {
    count(parts, hashFinish(hashMore(partSeed, part)))
  }

  const tone = new Map<number, number>()

  for (const [name, value] of withTone ? toneOf(text) : []) {
    tone.set(hashFinish(hashMore(toneSeed, name)), value)
  }

  return { characters, concepts, parts, tokens, tone, words }
}

/** Hashes that the word `token` after `previous` adds to the word block: itself and the pair. */
export const wordFeatures = (previous: string, token: string): readonly [number, number] => [
  hashFinish(hashMore(wordSeed, token)),
  hashFinish(hashMore(hashUnit(hashMore(pairSeed, previous), 32), token)),
]

/** Hash of a concept, see `findConcepts`. */
export const conceptFeature = (concept: string): number =>
  hashFinish(hashMore(conceptSeed, concept))

/** What stands between spaces in a normalised text, without the marks of the sentence around it. */
export const chunksOf = (normalised: string): readonly string[] =>
  normalised
    .split(/\s+/)
    .map(withoutMarks)
    .filter((chunk) => chunk !== '')

const sentenceMarks = '.,;:?!"\'()'

/** By hand, since a pattern for both ends takes quadratic time on thousands of dots. */
const withoutMarks = (chunk: string): string => {
  let from = 0
  let to = chunk.length

  while (from < to && sentenceMarks.includes(chunk.charAt(from))) {
    from += 1
  }

  while (to > from && sentenceMarks.includes(chunk.charAt(to - 1))) {
    to -= 1
  }

  return chunk.slice(from, to)
}

/** The hash of every character gram of ` chunk `. */
export const gramFeatures = (chunk: string): number[] =>
  hashPieces({ longest: longestGram, seed: gramSeed, shortest: shortestGram, text: ` ${chunk} ` })

/** Feelings as features: each feeling word by strength, and the sum of the text in seven steps. */
const moodsOf = (normalised: string): string[] => {
  const feelings = feelingOfWords(normalised)
  const sum = feelings.reduce((total, { feeling }) => total + feeling, 0)

  return feelings.length === 0
    ? []
    : [
        ...feelings.map(
          ({ feeling }) => `mood ${String(Math.round(Math.max(-3, Math.min(3, feeling))))}`,
        ),
        `mood sum ${String(Math.round(Math.max(-3, Math.min(3, sum / 1.5))))}`,
      ]
}

const count = (counts: Map<number, number>, hash: number): void => {
  counts.set(hash, (counts.get(hash) ?? 0) + 1)
}
