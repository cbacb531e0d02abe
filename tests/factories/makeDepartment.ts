import type { Payload } from 'payload'

import type { AssistantMode } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'

import { make } from './make'

/** A department in which the assistant may answer by itself, unless said otherwise. */
export const makeDepartment = ({
  assistantMode = 'auto',
  key,
  payload,
}: {
  assistantMode?: AssistantMode
  key: string
  payload: Payload
}): Promise<string> =>
  make({
    collection: slugs.departments,
    data: { assistantMode, isActive: true, key, name: key },
    payload,
  })
