import type { CollectionAfterLoginHook, TypeWithID } from 'payload'

import { actorOf } from '@/audit/actorOf'
import { recordAudit } from '@/audit/recordAudit'
import { inTransaction } from '@/lib/inTransaction'

/** A sign-in that cannot be recorded does not happen. */
export const recordSignIn: CollectionAfterLoginHook<TypeWithID> = async ({
  collection,
  req,
  user,
}) => {
  await inTransaction({
    payload: req.payload,
    req,
    work: () =>
      recordAudit({
        action: 'auth.signed-in',
        actor: actorOf({ user: { ...user, collection: collection.slug } }),
        req,
        subjectId: String(user.id),
        subjectType: collection.slug,
      }),
  })
}
