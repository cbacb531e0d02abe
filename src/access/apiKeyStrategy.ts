import type { AuthStrategy } from 'payload'

import { createHash } from 'node:crypto'

import { slugs } from '@/contracts/slugs'

/** Keys look like this, so that a leaked one is recognised: `cwk_` and 43 characters of base64url. */
const pattern = /^Bearer (cwk_[A-Za-z0-9_-]{43})$/u

/** The hash that is stored instead of a key. A random 256-bit key needs no slow hash. */
export const hashApiKey = (key: string): string => createHash('sha256').update(key).digest('hex')

/**
 * Signs an API client in by `Authorization: Bearer cwk_…`. Looks up the hash by its unique index, so there is
 * nothing to compare in constant time. Unknown, switched-off and expired keys look alike.
 */
export const apiKeyStrategy: AuthStrategy = {
  name: 'api-key',
  authenticate: async ({ headers, payload }) => {
    const key = pattern.exec(headers.get('authorization') ?? '')?.[1]

    if (key === undefined) {
      return { user: null }
    }

    const { docs } = await payload.find({
      collection: slugs.apiClients,
      depth: 0,
      limit: 1,
      overrideAccess: true, // nobody is signed in yet
      pagination: false,
      where: { and: [{ keyHash: { equals: hashApiKey(key) } }, { isActive: { equals: true } }] },
    })
    const [client] = docs

    if (client === undefined || (client.expiresAt && Date.parse(client.expiresAt) <= Date.now())) {
      return { user: null }
    }

    return { user: { ...client, collection: slugs.apiClients, _strategy: 'api-key' } }
  },
}
