import type { Payload } from 'payload'

import type { AssistantMode } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'

import { make } from './make'

/** A category in which the assistant may answer by itself, unless said otherwise. */
export const makeCategory = ({
  assistantMode = 'auto',
  departmentId,
  key,
  payload,
  teamId,
}: {
  assistantMode?: AssistantMode
  departmentId: string
  key: string
  payload: Payload
  teamId: string
}): Promise<string> =>
  make({
    collection: slugs.categories,
    data: {
      assistantMode,
      defaultTeam: teamId,
      department: departmentId,
      expectedMinutes: 10,
      isActive: true,
      key,
      name: key,
    },
    payload,
  })
