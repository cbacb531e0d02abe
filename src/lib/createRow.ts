import type { PayloadRequest } from 'payload'

import type { CollectionSlug } from '@/contracts/slugs'

/**
 * Writes a row in the transaction of `req`, past access and hooks, and returns its id: for stages, which have checked
 * what they write. Moments and ids are the caller's.
 */
export const createRow = async ({
  collection,
  data,
  req,
}: {
  collection: CollectionSlug
  data: Record<string, unknown>
  req: PayloadRequest
}): Promise<string> => {
  const created = (await req.payload.db.create({ collection, data, req })) as { id: string }

  return created.id
}
