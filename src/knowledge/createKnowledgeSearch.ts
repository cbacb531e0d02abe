import type { Payload } from 'payload'

import type { KnowledgeSearch } from '@/contracts/ports/knowledge'
import type { EmbeddingModel } from '@/contracts/ports/model'

import { sqlOn } from '@/lib/sql'

import { searchPassages } from './searchPassages'
import { readSynonyms } from './synonyms/readSynonyms'

/** The knowledge search port, bound to a database and an embedding model. */
export const createKnowledgeSearch = ({
  embeddings,
  payload,
}: {
  embeddings: EmbeddingModel
  payload: Payload
}): KnowledgeSearch => {
  const run = sqlOn(payload)

  return (input) =>
    searchPassages({
      ...input,
      embeddings,
      run,
      synonyms: (language) => readSynonyms({ language, run }),
    })
}
