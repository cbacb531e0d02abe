import type { Payload } from 'payload'

import type { Channel } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'

import { make } from './make'

/** The record of a channel: where its cases begin. */
export const makeChannel = ({
  departmentId,
  key,
  payload,
}: {
  departmentId: string
  key: Channel
  payload: Payload
}): Promise<string> =>
  make({
    collection: slugs.channels,
    data: { department: departmentId, isActive: true, key, name: key },
    payload,
  })
