import type { PayloadRequest } from 'payload'

import { openField } from '@/lib/openField'
import { sql, sqlIn } from '@/lib/sql'

import { recoveryCodes } from './recoveryCodes'
import type { SecondFactorRow } from './secondFactorRow'
import { lockSecondFactor } from './secondFactorRow'
import { totp } from './totp'

export type SecondFactorCheck =
  | { kind: 'ok'; recoveryLeft: number; usedRecovery: boolean }
  | { kind: 'locked'; until: Date }
  | { kind: 'not-set-up' }
  | { kind: 'replayed' }
  | { attemptsLeft: number; kind: 'wrong' }

const mostFailures = 5
const lockMinutes = 15

/**
 * Is this a code of this person, made now and never used before? A recovery code counts too, once.
 *
 * A wrong code is counted in the caller's transaction: commit it, or nobody is ever locked out.
 */
export const checkSecondFactor = async ({
  code,
  now,
  req,
  staffId,
}: {
  code: string
  now: Date
  req: PayloadRequest
  staffId: string
}): Promise<SecondFactorCheck> => {
  const row = await lockSecondFactor({ req, staffId })

  if (row?.isConfirmed !== true) {
    return { kind: 'not-set-up' }
  }

  if (row.lockedUntil !== null && row.lockedUntil > now) {
    return { kind: 'locked', until: row.lockedUntil }
  }

  return /^\d{6}$/u.test(code.replaceAll(/\s/gu, ''))
    ? checkTotp({ code: code.replaceAll(/\s/gu, ''), now, req, row, staffId })
    : checkRecovery({ code, now, req, row, staffId })
}

type Inside = {
  code: string
  now: Date
  req: PayloadRequest
  row: SecondFactorRow
  staffId: string
}

const checkTotp = async ({ code, now, req, row, staffId }: Inside): Promise<SecondFactorCheck> => {
  const step = totp.stepOf({ code, now, secret: openField(row.sealedSecret) })

  if (step === null) {
    return fail({ now, req, row, staffId })
  }

  if (step <= row.lastStep) {
    return { kind: 'replayed' }
  }

  const run = await sqlIn(req)
  await run(sql`
    update second_factors set last_step = ${step}, failures = 0, locked_until = null, updated_at = ${now.toISOString()}
     where staff_id = ${staffId}`)

  return { kind: 'ok', recoveryLeft: row.recovery.length, usedRecovery: false }
}

const checkRecovery = async ({
  code,
  now,
  req,
  row,
  staffId,
}: Inside): Promise<SecondFactorCheck> => {
  const digest = recoveryCodes.digestOf(code)

  if (!row.recovery.includes(digest)) {
    return fail({ now, req, row, staffId })
  }

  const left = row.recovery.filter((one) => one !== digest)
  const run = await sqlIn(req)
  await run(sql`
    update second_factors set recovery = ${JSON.stringify(left)}::jsonb, failures = 0, locked_until = null,
           updated_at = ${now.toISOString()} where staff_id = ${staffId}`)

  return { kind: 'ok', recoveryLeft: left.length, usedRecovery: true }
}

/** The fifth wrong code in a row locks for a quarter of an hour; each further one does so again. */
const fail = async ({
  now,
  req,
  row,
  staffId,
}: Omit<Inside, 'code'>): Promise<SecondFactorCheck> => {
  const failures = row.failures + 1
  const until = failures >= mostFailures ? new Date(now.getTime() + lockMinutes * 60_000) : null
  const run = await sqlIn(req)
  await run(sql`
    update second_factors set failures = ${failures}, locked_until = ${until?.toISOString() ?? null},
           updated_at = ${now.toISOString()} where staff_id = ${staffId}`)

  return until === null
    ? { attemptsLeft: mostFailures - failures, kind: 'wrong' }
    : { kind: 'locked', until }
}
