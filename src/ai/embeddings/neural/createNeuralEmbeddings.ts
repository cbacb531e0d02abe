import type { EmbeddingModel } from '@/contracts/ports/model'

import { AppError } from '@/lib/appError'

import type { Extract, ImportPackage } from './loadTransformers'
import { loadTransformers } from './loadTransformers'
import { modelHabits } from './modelHabits'
import type { NeuralSource } from './neuralSource'
import { readConfidence } from './readConfidence'
import type { Precision } from './readModelDirectory'
import { readModelDirectory } from './readModelDirectory'
import { vectorsOf } from './vectorsOf'

/** Texts of one run of the model: more take memory, fewer take time. */
const batchSize = 16

/**
 * Embeddings by a neural model (ONNX, on this machine's processor): meaning that no shared word carries. Loaded at the
 * first text, once per process. Nothing is downloaded unless the source says so.
 *
 * @throws AppError at once when the folder is not a model's; from `embed` when the package is missing
 * (`embeddings-package-missing`), the model cannot be loaded (`embeddings-model-wrong`) or gives other vectors than the
 * index holds (`embeddings-dimensions-wrong`).
 */
export const createNeuralEmbeddings = ({
  bring,
  precision,
  source,
}: {
  /** Brings the package in. Left out: the installed one. */
  bring?: ImportPackage
  precision: Precision
  source: NeuralSource
}): EmbeddingModel => {
  const { home, isDownload, model } = source
  // Another model in a folder of the same name is another version: its vectors cannot be compared.
  const print = isDownload ? [] : [readModelDirectory({ folder: home, precision })]
  const { passagePrefix, pooling, queryPrefix } = modelHabits(model)
  let loading: Promise<Extract> | undefined

  /** Loads once; a failure is forgotten, so that the next text tries again. */
  const loaded = async (): Promise<Extract> => {
    loading ??= loadModel({ bring, precision, source })

    try {
      return await loading
    } catch (error) {
      loading = undefined
      throw error
    }
  }

  return {
    confidence: readConfidence(home),
    dimensions: 384,
    embed: async ({ kind, texts }) => {
      const extract = await loaded()
      const prefix = kind === 'query' ? queryPrefix : passagePrefix
      const vectors: Float32Array[] = []

      for (let at = 0; at < texts.length; at += batchSize) {
        const batch = texts.slice(at, at + batchSize).map((text) => prefix + text)
        const output = await extract(batch, { normalize: true, pooling })
        vectors.push(...vectorsOf({ count: batch.length, model, output }))
      }

      return vectors
    },
    name: 'transformers',
    version: [model, precision, ...print].join(' '),
  }
}

const loadModel = async ({
  bring,
  precision,
  source: { home, isDownload, model, root },
}: {
  bring: ImportPackage | undefined
  precision: Precision
  source: NeuralSource
}): Promise<Extract> => {
  const { env, pipeline } = await loadTransformers(bring)
  env['allowLocalModels'] = !isDownload
  env['allowRemoteModels'] = isDownload
  env[isDownload ? 'cacheDir' : 'localModelPath'] = root

  try {
    return await pipeline('feature-extraction', model, {
      dtype: precision,
      local_files_only: !isDownload,
    })
  } catch (cause) {
    throw new AppError({
      cause,
      code: 'embeddings-model-wrong',
      // A download may succeed next time.
      isRetryable: isDownload,
      message: `The embedding model ${model} cannot be ${isDownload ? `downloaded to ${root}` : `loaded from ${home}`}.`,
    })
  }
}
