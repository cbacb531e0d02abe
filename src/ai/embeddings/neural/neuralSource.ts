import path from 'node:path'

import { env } from '@/lib/env'

/** Where the model comes from: a folder on this machine, or a name that is downloaded into a folder at first use. */
export type NeuralSource = {
  /** The folder that holds the model, or will. */
  readonly home: string
  readonly isDownload: boolean
  /** Its name: the folder's own, or that of the hub. */
  readonly model: string
  /** What the name is looked up in. */
  readonly root: string
}

/** The neural model that the settings name; null: the built-in embeddings are used. */
export const neuralSource = (): NeuralSource | null => {
  if (env.EMBEDDINGS_PROVIDER !== 'transformers') {
    return null
  }

  if (env.EMBEDDINGS_MODEL_DIR !== undefined) {
    const home = path.resolve(env.EMBEDDINGS_MODEL_DIR)

    return { home, isDownload: false, model: path.basename(home), root: path.dirname(home) }
  }

  const root = path.resolve(env.DATA_DIR, 'models')

  return {
    home: path.join(root, env.EMBEDDINGS_MODEL),
    isDownload: true,
    model: env.EMBEDDINGS_MODEL,
    root,
  }
}
