import type { Payload, PayloadRequest } from 'payload'

import { setActor } from '@/audit/setActor'
import { inTransaction } from '@/lib/inTransaction'
import type { RunSql } from '@/lib/sql'
import { sqlIn } from '@/lib/sql'
import { systemActor } from '@/pipeline/cases/actor'

/**
 * One transaction of the seed, in the name of the system. Single cases and messages make no audit entries: the
 * seed writes one about all of them.
 */
export const inSeed = async <Result>({
  payload,
  work,
}: {
  payload: Payload
  work: (given: { req: PayloadRequest; run: RunSql }) => Promise<Result>
}): Promise<Result> =>
  inTransaction({
    payload,
    work: async (req) => {
      await setActor({ actor: systemActor, isAudited: true, req })

      return work({ req, run: await sqlIn(req) })
    },
  })
