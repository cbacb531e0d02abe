import type { CollectionAfterLogoutHook } from 'payload'

import { actorOf } from '@/audit/actorOf'
import { recordAudit } from '@/audit/recordAudit'
import { inTransaction } from '@/lib/inTransaction'

export const recordSignOut: CollectionAfterLogoutHook = async ({ collection, req }) => {
  const actor = actorOf(req)

  await inTransaction({
    payload: req.payload,
    req,
    work: () =>
      recordAudit({
        action: 'auth.signed-out',
        actor,
        req,
        subjectId: actor.id,
        subjectType: collection.slug,
      }),
  })
}
