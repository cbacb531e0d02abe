import type { Endpoint } from 'payload'

import { labEndpoints } from './lab'
import { overrideEndpoints } from './overrides'
import { secondFactorEndpoints } from './secondFactor'

/** HTTP edges of routing, under `/api/routing`. */
export const routingEndpoints: readonly Endpoint[] = [
  ...labEndpoints,
  ...overrideEndpoints,
  ...secondFactorEndpoints,
]
