import type { Payload } from 'payload'

import type { CollectionSlug } from '@/contracts/slugs'

/**
 * Writes a row as it stands, past access, hooks and password hashing: what a factory needs. Returns its id.
 * For sign-ins use `payload.create`.
 */
export const make = async ({
  collection,
  data,
  payload,
}: {
  collection: CollectionSlug
  data: Record<string, unknown>
  payload: Payload
}): Promise<string> => {
  const at = new Date().toISOString()
  const created = (await payload.db.create({
    collection,
    data: { createdAt: at, updatedAt: at, ...data },
  })) as { id: string }

  return created.id
}
