import type { PayloadRequest } from 'payload'

import { slugs } from '@/contracts/slugs'
import { lockRow } from '@/lib/lockRow'
import { clientTokenKind, findByClientToken } from '@/queries/desk/findByClientToken'

/**
 * Does `work` once per token and case: the second of two clicks gets the result of the first one. Inside a
 * transaction; the row lock makes the second click wait, and the memory stands or falls with the work.
 */
export const onlyOnce = async <Result extends { readonly kind: string }>({
  caseId,
  clientToken,
  isDone,
  req,
  staffId,
  work,
}: {
  caseId: string
  clientToken: string
  isDone: (result: Result) => boolean
  req: PayloadRequest
  staffId: string
  work: () => Promise<Result>
}): Promise<Record<string, unknown> & { kind: string }> => {
  await lockRow({ id: caseId, req, table: 'cases' })
  const earlier = await findByClientToken({ caseId, clientToken, req })

  if (earlier !== null) {
    return { ...earlier, kind: String(earlier['kind']) }
  }

  const result = await work()

  if (isDone(result)) {
    await req.payload.create({
      collection: slugs.caseEvents,
      data: {
        actorKind: 'staff',
        case: caseId,
        data: { clientToken, result },
        kind: clientTokenKind,
        staff: staffId,
      },
      depth: 0,
      overrideAccess: true, // the caller went through the door of the case
      req,
    })
  }

  return { ...result }
}
