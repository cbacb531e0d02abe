import type { Payload } from 'payload'

import type { Conditions } from '@/domain/routing/conditions'

import { slugs } from '@/contracts/slugs'

import { make } from './make'

/** A routing rule that matches everything, unless conditions are given. */
export const makeRule = ({
  conditions = { all: [] },
  name,
  payload,
  position,
  teamId,
}: {
  conditions?: Conditions
  name: string
  payload: Payload
  position: number
  teamId: string
}): Promise<string> =>
  make({
    collection: slugs.routingRules,
    data: { conditions, isActive: true, name, position, team: teamId },
    payload,
  })
