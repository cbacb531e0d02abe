import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

export type SecondFactorRow = {
  readonly isConfirmed: boolean
  readonly failures: number
  readonly lastStep: number
  readonly lockedUntil: Date | null
  /** Digests of the recovery codes that are left. */
  readonly recovery: readonly string[]
  readonly sealedSecret: string
}

/** The second factor of one person, locked until the transaction ends: two requests cannot use one code. */
export const lockSecondFactor = async ({
  req,
  staffId,
}: {
  req: PayloadRequest
  staffId: string
}): Promise<null | SecondFactorRow> => {
  const run = await sqlIn(req)
  const [row] = await run<{
    confirmed_at: Date | null | string
    failures: number
    last_step: number
    locked_until: Date | null | string
    recovery: string[]
    secret: string
  }>(sql`
    select secret, confirmed_at, last_step::float8 as last_step, failures, locked_until, recovery
      from second_factors where staff_id = ${staffId} for update`)

  return row === undefined
    ? null
    : {
        failures: row.failures,
        isConfirmed: row.confirmed_at !== null,
        lastStep: row.last_step,
        lockedUntil: row.locked_until === null ? null : new Date(row.locked_until),
        recovery: row.recovery,
        sealedSecret: row.secret,
      }
}
