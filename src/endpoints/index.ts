import type { Endpoint } from 'payload'

import { deskEndpoints } from './desk'
import { streamEvents } from './stream/streamEvents'

/** Every HTTP edge under `/api`. Each one says who may use it. */
export const endpoints: Endpoint[] = [streamEvents, ...deskEndpoints]
