import type { Endpoint } from 'payload'

import { overrideEndpoints } from './overrides'
import { secondFactorEndpoints } from './secondFactor'

/** HTTP edges of routing, under `/api/routing`. */
export const routingEndpoints: readonly Endpoint[] = [
  ...overrideEndpoints,
  ...secondFactorEndpoints,
]
