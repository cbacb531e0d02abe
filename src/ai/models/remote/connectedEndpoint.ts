import type { RemoteEndpoint } from './chatCompletion'

import { env } from '@/lib/env'

/** The endpoint that the settings name; null: the built-in engine, or nobody. */
export const connectedEndpoint = (): null | RemoteEndpoint =>
  env.AI_PROVIDER !== 'openai-compatible' ||
  env.AI_BASE_URL === undefined ||
  env.AI_MODEL === undefined
    ? null
    : {
        apiKey: env.AI_API_KEY ?? null,
        baseUrl: env.AI_BASE_URL,
        model: env.AI_MODEL,
        price: { input: env.AI_PRICE_INPUT, output: env.AI_PRICE_OUTPUT },
        timeoutMilliseconds: 20_000,
      }
