import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'

import { env } from '@/lib/env'

/** What a caller sends along to say who they are: a cookie, a key, or nothing. */
export type Credentials = Readonly<Record<string, string>>

export type Method = 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT'

export type Answer = {
  /** The parsed body; null when there is none or it is not JSON. */
  readonly body: unknown
  readonly headers: Headers
  readonly status: number
  /** The body as sent, to search it for what must not be there. */
  readonly text: string
}

const handlers = {
  DELETE: REST_DELETE(config),
  GET: REST_GET(config),
  PATCH: REST_PATCH(config),
  POST: REST_POST(config),
  PUT: REST_PUT(config),
}

/**
 * One request through the real router, authentication and access, without a web server.
 * `path` starts after `/api`, e.g. `/cases?limit=1`.
 */
export const callRest = async ({
  as = {},
  body,
  headers = {},
  method = 'GET',
  path,
}: {
  as?: Credentials
  body?: unknown
  headers?: Readonly<Record<string, string>>
  method?: Method
  path: string
}): Promise<Answer> => {
  const slug = (path.split('?')[0] ?? '').split('/').slice(1)
  const response = await handlers[method](
    new Request(`${env.SERVER_URL}/api${path}`, {
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: { 'Content-Type': 'application/json', ...as, ...headers },
      method,
    }),
    { params: Promise.resolve({ slug }) },
  )
  const text = await response.text()

  return { body: parsed(text), headers: response.headers, status: response.status, text }
}

/** Signs in like a browser: posts the password, keeps the cookie. Throws when it was refused. */
export const signIn = async ({
  collection,
  email,
  password,
}: {
  collection: 'customers' | 'staff'
  email: string
  password: string
}): Promise<Credentials> => {
  const { headers, status } = await callRest({
    body: { email, password },
    method: 'POST',
    path: `/${collection}/login`,
  })
  const cookie = headers.get('set-cookie')?.split(';')[0]

  if (status !== 200 || cookie === undefined) {
    throw new Error(`${email} could not sign in to ${collection}: ${String(status)}`)
  }

  return { Cookie: cookie, Origin: env.SERVER_URL }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
