import type { EmbeddingModel } from '@/contracts/ports/model'

import { env } from '@/lib/env'

import { createBuiltInEmbeddings } from './createBuiltInEmbeddings'
import { createNeuralEmbeddings } from './neural/createNeuralEmbeddings'
import { neuralSource } from './neural/neuralSource'

let connected: EmbeddingModel | undefined

/** The embeddings that the settings name, one for the whole process: a neural model takes hundreds of megabytes. */
export const connectedEmbeddings = (): EmbeddingModel => {
  const source = neuralSource()
  connected ??=
    source === null
      ? createBuiltInEmbeddings()
      : createNeuralEmbeddings({ precision: env.EMBEDDINGS_PRECISION, source })

  return connected
}
