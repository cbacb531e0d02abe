import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { enqueue } from '@/lib/enqueue'

/** What customers or the assistant are told has changed: it is held against the rest again. */
export const enqueueTextCheck: CollectionAfterChangeHook & CollectionAfterDeleteHook = async ({
  doc,
  req,
}: {
  doc: unknown
  req: Parameters<CollectionAfterChangeHook>[0]['req']
}): Promise<unknown> => {
  await enqueue({ input: {}, job: 'check-texts', req })

  return doc
}
