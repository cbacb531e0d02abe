/** A sparse vector: `columns` ascending in no particular order, `values` beside them. */
export type SparseVector = { readonly columns: Int32Array; readonly values: Float32Array }

/** Which hashed features a model knows, with their inverse document frequencies. `hashes` is sorted. */
export type Vocabulary = {
  readonly hashes: Uint32Array
  readonly idf: Float32Array
  /** The largest frequency there is; what was never seen counts like it. */
  readonly rarest: number
}

/** How much each kind of features weighs: the squared length of its part of a vector is half the square of this. */
export type Shares = {
  readonly words: number
  readonly characters: number
  readonly concepts: number
}

/** What turns margins into probabilities and into "none of these". Fitted on rows kept back from training. */
export type Calibration = {
  /** Margins are multiplied by this before softmax. */
  readonly sharpness: number
  /** Logistic over [1, best margin, lead over the second, share of known words]; see `scopeSigns`. */
  readonly outOfScope: readonly [number, number, number, number]
}

/** A one-vs-rest linear classifier over hashed features. Weight rows are per feature: `weights[column * K + label]`. */
export type LinearModel = {
  readonly labels: readonly string[]
  readonly vocabulary: Vocabulary
  readonly shares: Shares
  /** Eight-bit weights; the real weight is `weights × rowScale[column]`. */
  readonly weights: Int8Array
  readonly rowScale: Float32Array
  readonly bias: Float32Array
  readonly calibration: Calibration
  readonly examples: number
}
