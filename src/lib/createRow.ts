import type { PayloadRequest } from 'payload'

import type { CollectionSlug } from '@/contracts/slugs'

import { uuidv7 } from './uuidv7'

/**
 * Writes a row in the transaction of `req`, past access and hooks, and returns its id: for stages, which have checked
 * what they write. Moments are the caller's; the id is made here, so that nothing has to be read back.
 */
export const createRow = async ({
  collection,
  data,
  id = uuidv7(new Date(data.createdAt)),
  req,
}: {
  collection: CollectionSlug
  data: Record<string, unknown> & { readonly createdAt: string }
  /** Left out: a new one. */
  id?: string
  req: PayloadRequest
}): Promise<string> => {
  await req.payload.db.create({ collection, customID: id, data, req, returning: false })

  return id
}
