import { connectedEmbeddings } from './connectedEmbeddings'
import { neuralSource } from './neural/neuralSource'

/**
 * Loads the model before work is taken, so that a wrong setting stops the start instead of the first question. The
 * built-in embeddings need no loading.
 */
export const warmEmbeddings = async (): Promise<void> => {
  if (neuralSource() !== null) {
    await connectedEmbeddings().embed({ kind: 'query', texts: ['ready'] })
  }
}
