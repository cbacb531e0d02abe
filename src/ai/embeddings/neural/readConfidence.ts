import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { z } from 'zod'

import type { ConfidenceWeights } from '@/contracts/ports/model'

import { AppError } from '@/lib/appError'

/** Beside the model: how its likenesses become confidence. `npm run eval -- search fit` writes it. */
export const confidenceFile = 'caseway-confidence.json'

const schema = z.strictObject({
  base: z.number(),
  cosine: z.number(),
  coverage: z.number(),
  length: z.number(),
  letters: z.number(),
  relevance: z.number(),
  title: z.number(),
})

/** The weights that were fitted with this model; `words` where nobody has fitted any yet. */
export const readConfidence = (folder: string): 'words' | ConfidenceWeights => {
  const file = path.join(folder, confidenceFile)

  if (!existsSync(file)) {
    return 'words'
  }

  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new AppError({
      cause,
      code: 'embeddings-model-wrong',
      message: `${file} does not hold the weights of confidence. Delete it, or fit again: npm run eval -- search fit`,
    })
  }
}
