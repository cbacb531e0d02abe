import type { CollectionAfterErrorHook } from 'payload'

import { recordAudit } from '@/audit/recordAudit'
import { findAccountId } from '@/hooks/audit/findAccountId'
import { inTransaction } from '@/lib/inTransaction'

const reasons: Readonly<Record<string, string>> = {
  AuthenticationError: 'wrong-credentials',
  LockedAuth: 'locked',
}

/**
 * A refused sign-in. The address that was tried is not stored, only the account it belongs to: people type their
 * passwords into the wrong field. Written in a transaction of its own, since that of the sign-in is gone.
 */
export const recordFailedSignIn: CollectionAfterErrorHook = async ({ collection, error, req }) => {
  const reason = reasons[error.name]

  if (reason === undefined) {
    return
  }

  const { slug } = collection
  const { data, headers, payload } = req

  await inTransaction({
    payload,
    work: async (own) => {
      own.headers = headers
      await recordAudit({
        action: 'auth.sign-in-failed',
        actor: { id: null, kind: 'nobody', role: null },
        after: { reason },
        req: own,
        subjectId: await findAccountId({ email: data?.['email'], req: own, slug }),
        subjectType: slug,
      })
    },
  })
}
