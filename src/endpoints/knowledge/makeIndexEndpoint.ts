import type { Endpoint } from 'payload'

import type { EmbeddingModel } from '@/contracts/ports/model'

import { modelName } from '@/knowledge/modelName'
import { findIndexState } from '@/queries/knowledge/findIndexState'

import { answer, deskEndpoint } from '../desk/deskEndpoint'

/** `GET /api/knowledge/index`: how many articles are indexed by which embedding model, and what waits (`IndexState`). */
export const makeIndexEndpoint = (embeddings: EmbeddingModel): Endpoint =>
  deskEndpoint({
    handle: async ({ run }) => {
      const model = modelName(embeddings)

      return answer({ ...(await findIndexState({ model, run })), model })
    },
    method: 'get',
    path: '/knowledge/index',
  })
