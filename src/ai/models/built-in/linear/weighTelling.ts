import type { TextFeatures } from '@/ai/text/extractFeatures'

import type { Vocabulary } from './types'
import { blocksOf, findColumn } from './vectorise'

/** A feature is believed to be spread like all rows until it occurred in more than so many. */
const calming = 3
/** What a feature that tells nothing keeps, beside the bits of what others tell. */
const least = 0.3

/**
 * How much each feature of a vocabulary tells about labels: the relative entropy (Kullback–Leibler divergence, in nats)
 * between the labels of the rows that have it and the labels of all rows, plus a little for every feature. "Exception" is
 * in rows of all kinds and hardly counts; the name of a module does. A weight per column, for `vectorise`.
 */
export const weighTelling = ({
  features,
  labelCount,
  targets,
  vocabulary,
}: {
  features: Iterable<TextFeatures>
  labelCount: number
  targets: Int32Array
  vocabulary: Vocabulary
}): Float32Array => {
  const rows = new Float64Array(labelCount)
  const counts = Array.from(vocabulary.hashes, () => new Map<number, number>())
  let row = 0

  for (const text of features) {
    const target = targets[row] ?? 0
    row += 1
    rows[target] = (rows[target] ?? 0) + 1

    for (const block of blocksOf(text)) {
      for (const hash of block.keys()) {
        const found = counts[findColumn(vocabulary.hashes, hash)]
        found?.set(target, (found.get(target) ?? 0) + 1)
      }
    }
  }

  return Float32Array.from(counts, (found) => {
    const all = [...found.values()].reduce((sum, count) => sum + count, 0)
    // Labels that the feature never met keep only their share of the calming rows, each alike.
    const rest = calming / (all + calming)
    let usual = 1
    let telling = 0

    for (const [label, count] of found) {
      const share = (rows[label] ?? 0) / row
      const here = (count + calming * share) / (all + calming)
      usual -= share
      telling += here * Math.log(here / share)
    }

    return least + telling + (usual > 1e-9 ? rest * usual * Math.log(rest) : 0)
  })
}
