import type { Payload } from 'payload'

import { slugs } from '@/contracts/slugs'

import { make } from './make'

/** An active team without members. */
export const makeTeam = ({
  departmentId,
  key,
  payload,
}: {
  departmentId: string
  key: string
  payload: Payload
}): Promise<string> =>
  make({
    collection: slugs.teams,
    data: { department: departmentId, isActive: true, key, name: key, timezone: 'UTC' },
    payload,
  })
