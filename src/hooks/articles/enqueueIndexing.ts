import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { enqueue } from '@/lib/enqueue'

/** Any change of an article, published or withdrawn, re-reads it into the index. */
export const enqueueIndexing: CollectionAfterChangeHook<{ id: string }> = async ({ doc, req }) => {
  await enqueue({ input: { articleId: doc.id }, job: 'index-article', req })

  return doc
}

/** The job finds no article and removes its passages. */
export const enqueueUnindexing: CollectionAfterDeleteHook<{ id: string }> = async ({
  doc,
  req,
}) => {
  await enqueue({ input: { articleId: doc.id }, job: 'index-article', req })

  return doc
}
