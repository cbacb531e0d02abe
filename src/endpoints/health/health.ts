import type { Payload } from 'payload'

import { componentStates } from '@/queries/health/componentStates'

/** `GET /health`: 200 when every component works, else 503; both with the state of each. Public, without figures of customers. */
export const health = async ({ payload }: { payload: Payload }): Promise<Response> => {
  const components = await componentStates(payload)
  const isUp = components.every(({ state }) => state === 'up')

  return Response.json(
    {
      components: Object.fromEntries(
        components.map(({ detail, name, state }) => [name, { detail, state }]),
      ),
      status: isUp ? 'up' : 'down',
    },
    { headers: { 'cache-control': 'no-store' }, status: isUp ? 200 : 503 },
  )
}
