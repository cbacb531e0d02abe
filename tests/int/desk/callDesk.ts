import type { Payload } from 'payload'

import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_PATCH, REST_POST } from '@payloadcms/next/routes'

import type { Staff } from '@/payload-types'

import { env } from '@/lib/env'

import { deskPassword } from './makeDeskWorld'

export type CallDesk = (
  who: Staff,
  method: 'DELETE' | 'GET' | 'PATCH' | 'POST',
  path: string,
  /** Bytes go as they are, everything else as JSON. */
  body?: unknown,
) => Promise<Response>

/** Signs people in and calls `/api/desk…` as them, through the real router. */
export const callDesk = async (payload: Payload, people: readonly Staff[]): Promise<CallDesk> => {
  const tokens = new Map<string, string>()

  for (const { email, id } of people) {
    const { token } = await payload.login({
      collection: 'staff',
      data: { email, password: deskPassword },
    })
    tokens.set(id, token ?? '')
  }

  return async (who, method, path, body) =>
    ({ DELETE: REST_DELETE, GET: REST_GET, PATCH: REST_PATCH, POST: REST_POST })[method](config)(
      new Request(`${env.SERVER_URL}/api/desk${path}`, {
        ...(body === undefined
          ? {}
          : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }),
        headers: {
          'Content-Type': body instanceof Uint8Array ? 'image/png' : 'application/json',
          Cookie: `caseway-token=${tokens.get(who.id) ?? ''}`,
          Origin: env.SERVER_URL,
        },
        method,
      }),
      {
        params: Promise.resolve({
          slug: ['desk', ...(path.split('?')[0] ?? '').split('/').slice(1)],
        }),
      },
    )
}
