import { meaningSize } from '@/ai/meaning/loadVectors'
import { meaningOf } from '@/ai/meaning/meaningOf'
import type { TextFeatures } from '@/ai/text/extractFeatures'

import type { LearnedMeaning } from './types'

/** Eight bits a number, and two bytes for the label. */
const bytesARow = meaningSize + 2
/** So many texts without any meaning are added to the mean, so that two or three examples keep theirs. */
const calmingRows = 20

/** The mean of the meanings of all examples: what they share says nothing about their labels. */
export const centerOf = (features: Iterable<Pick<TextFeatures, 'tokens'>>): Float32Array => {
  const sum = new Float64Array(meaningSize)
  let count = calmingRows

  for (const { tokens } of features) {
    count += 1
    meaningOf(tokens)?.forEach((value, at) => {
      sum[at] = (sum[at] ?? 0) + value
    })
  }

  return Float32Array.from(sum, (value) => value / count)
}

/**
 * Eight-bit copies of the examples' meanings with their labels, for `nearestExample`. Where all would take more than
 * `mostBytes`, every n-th is kept.
 */
export const keepMeanings = ({
  meanings,
  mostBytes,
  targets,
}: {
  meanings: readonly (Float32Array | null)[]
  mostBytes: number
  targets: Int32Array
}): Pick<LearnedMeaning, 'rowLabels' | 'rows'> => {
  const step = Math.max(1, Math.ceil((meanings.length * bytesARow) / mostBytes))
  const kept = meanings.flatMap((meaning, at) =>
    meaning === null || at % step !== 0 ? [] : [{ label: targets[at] ?? 0, meaning }],
  )
  const rows = new Int8Array(kept.length * meaningSize)
  kept.forEach(({ meaning }, row) => {
    rows.set(
      meaning.map((value) => Math.round(value * 127)),
      row * meaningSize,
    )
  })

  return { rowLabels: Uint16Array.from(kept, ({ label }) => label), rows }
}

/**
 * The likeness (cosine, −1 to 1) of a text to the nearest example of `label`: a text may hold the
 * words of a label and yet be like nothing that was ever filed under it. 0 where meaning is not learned or not known.
 */
export const nearestExample = ({
  label,
  learned,
  meaning,
}: {
  label: number
  learned: LearnedMeaning | null
  meaning: Float32Array | null
}): number => {
  if (learned === null || meaning === null) {
    return 0
  }

  const { rowLabels, rows } = learned
  let nearest = 0

  for (let row = 0; row < rowLabels.length; row += 1) {
    if (rowLabels[row] !== label) {
      continue
    }
    let likeness = 0

    for (let at = 0; at < meaningSize; at += 1) {
      likeness += (meaning[at] ?? 0) * (rows[row * meaningSize + at] ?? 0)
    }
    nearest = Math.max(nearest, likeness / 127)
  }

  return nearest
}
