import type { CollectionAfterForgotPasswordHook, PayloadRequest } from 'payload'

import { z } from 'zod'

import { recordAudit } from '@/audit/recordAudit'
import { findAccountId } from '@/hooks/audit/findAccountId'
import { inTransaction } from '@/lib/inTransaction'

const argsSchema = z.object({
  data: z.object({ email: z.string() }).optional(),
  req: z.custom<PayloadRequest>((value) => typeof value === 'object' && value !== null),
})

/** Somebody asked for a new password, and the account exists. The new password itself is a change of the row. */
export const recordPasswordReset: CollectionAfterForgotPasswordHook = async ({
  args,
  collection,
}) => {
  const { data, req } = argsSchema.parse(args)

  await inTransaction({
    payload: req.payload,
    req,
    work: async () => {
      await recordAudit({
        action: 'auth.password-reset-requested',
        actor: { id: null, kind: 'nobody', role: null },
        req,
        subjectId: await findAccountId({ email: data?.email, req, slug: collection.slug }),
        subjectType: collection.slug,
      })
    },
  })
}
