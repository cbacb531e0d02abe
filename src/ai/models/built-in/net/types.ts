/**
 * A net with one hidden layer of rectified units, over some of the columns of a linear model: those of the commonest
 * features. The mean of several nets is one wider net, which is how they are kept.
 */
export type SmallNet = {
  readonly units: number
  /** Columns of the linear model that the net sees, ascending. */
  readonly columns: Uint32Array
  /** Eight-bit weights; the real weight is `inner[row * units + unit] × innerScale[row]`, `row` being the place in `columns`. */
  readonly inner: Int8Array
  readonly innerScale: Float32Array
  readonly innerBias: Float32Array
  /** `outer[unit * labelCount + label]`. */
  readonly outer: Float32Array
  readonly outerBias: Float32Array
}
