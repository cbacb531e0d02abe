import type { TriageExample } from '@/contracts/ports/triage'

import type { LabelDefinition } from './linear/trainLinear'
import type { TrainedTriage } from './trainTriageModel'

import { starterExamples } from './starter/starterExamples'
import { trainTriageModel } from './trainTriageModel'

/** The last one made: a roll-back to the starter model need not wait for it again. */
let last: null | { readonly key: string; readonly model: TrainedTriage } = null

/**
 * The model before anybody taught it anything: our own starter set on the categories that are configured. Without
 * categories, those of the starter set. Takes a second or two the first time.
 */
export const starterModel = (labels: readonly LabelDefinition[]): TrainedTriage => {
  const key = JSON.stringify(labels)

  if (last?.key !== key) {
    last = {
      key,
      model:
        labels.length === 0
          ? trainTriageModel({ examples: starterExamples })
          : trainTriageModel({ examples: starterExamplesFor(labels), labels }),
    }
  }

  return last.model
}

/** The starter examples of these categories: the others are unknown here and teach only confusion. */
export const starterExamplesFor = (labels: readonly LabelDefinition[]): TriageExample[] => {
  const known = new Set(labels.map(({ label }) => label))

  return starterExamples.filter(({ category }) => known.has(category))
}
