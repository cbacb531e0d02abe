import type { SmallNet } from '../net/types'

/** A sparse vector: `columns` ascending in no particular order, `values` beside them. */
export type SparseVector = { readonly columns: Int32Array; readonly values: Float32Array }

/** Which hashed features a model knows, with their inverse document frequencies. `hashes` is sorted. */
export type Vocabulary = {
  readonly hashes: Uint32Array
  readonly idf: Float32Array
  /** The largest frequency there is; what was never seen counts like it. */
  readonly rarest: number
  /** What each feature tells about labels, see `weighTelling`; absent: all alike. */
  readonly telling?: Float32Array
}

/** How much each kind of features weighs: the squared length of its part of a vector is half the square of this. */
export type Shares = {
  readonly words: number
  readonly characters: number
  readonly concepts: number
  /** The mean of the word vectors, for English. 0 leaves it out, and nothing is loaded. */
  readonly meaning: number
  /** Stems and parts of names, see `partsOfNames`. Absent: they are not asked for. */
  readonly parts?: number
  /** How the text sounds, see `toneOf`: its numbers are multiplied by this. Absent: they are not asked for. */
  readonly tone?: number
}

/** What a model keeps of the meaning of its examples; columns for it follow those of the vocabulary. */
export type LearnedMeaning = {
  /** The part that all examples have in common; taken away from each text. */
  readonly center: Float32Array
  /** Eight-bit unit vectors of some examples, 127 being one, and the label of each. */
  readonly rows: Int8Array
  readonly rowLabels: Uint16Array
}

/** Which words the examples of each label use, for `usageOf`. */
export type LabelUsage = {
  /** A hash of word and label, sorted, and in how many examples of the label the word occurs (255 at most). */
  readonly keys: Uint32Array
  readonly counts: Uint8Array
  /** Examples of each label. */
  readonly rows: Float32Array
}

/** What turns margins into probabilities and into "none of these". Fitted on rows kept back from training. */
export type Calibration = {
  /** Margins are multiplied by this before softmax. */
  readonly sharpness: number
  /** Logistic over the signs of `scopeSigns`. */
  readonly outOfScope: readonly number[]
}

/**
 * A linear classifier over hashed features. Weight rows are per feature: `weights[column * K + label]`. Of ordered labels
 * they tell what lies above each step, see `trainSteps`.
 */
export type LinearModel = {
  readonly labels: readonly string[]
  /** The labels are steps of one scale, in their order: a miss by two steps is worse than one by one. */
  readonly isOrdered: boolean
  readonly vocabulary: Vocabulary
  readonly shares: Shares
  readonly meaning: LearnedMeaning | null
  readonly usage: LabelUsage
  /** Eight-bit weights; the real weight is `weights × rowScale[column]`. */
  readonly weights: Int8Array
  readonly rowScale: Float32Array
  readonly bias: Float32Array
  /** Answers beside the weights, the mean of both counts; null where too few examples or too few labels are known. */
  readonly net: null | SmallNet
  readonly calibration: Calibration
  readonly examples: number
}
