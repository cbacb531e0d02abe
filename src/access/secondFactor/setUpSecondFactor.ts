import type { PayloadRequest } from 'payload'

import { openField } from '@/lib/openField'
import { sealField } from '@/lib/sealField'
import { sql, sqlIn } from '@/lib/sql'

import { recoveryCodes } from './recoveryCodes'
import { lockSecondFactor } from './secondFactorRow'
import { totp } from './totp'

export type BeginOutcome =
  { kind: 'begun'; secret: string; uri: string } | { kind: 'refused'; reason: string }

export type ConfirmOutcome =
  { kind: 'confirmed'; recoveryCodes: readonly string[] } | { kind: 'refused'; reason: string }

/** Setting up a second factor: a secret that is stored sealed, then one code that proves the app has it. */
export const setUpSecondFactor = {
  /** The caller has checked the password. A factor that is confirmed is never replaced this way. */
  begin: async ({
    label,
    now,
    req,
    staffId,
  }: {
    label: string
    now: Date
    req: PayloadRequest
    staffId: string
  }): Promise<BeginOutcome> => {
    const row = await lockSecondFactor({ req, staffId })

    if (row?.isConfirmed === true) {
      return {
        kind: 'refused',
        reason: 'A second factor is set up already. An admin can reset it.',
      }
    }

    const secret = totp.newSecret()
    const at = now.toISOString()
    const run = await sqlIn(req)
    await run(sql`
      insert into second_factors (staff_id, secret, created_at, updated_at)
      values (${staffId}, ${sealField(secret)}, ${at}, ${at})
      on conflict (staff_id) do update set secret = excluded.secret, updated_at = excluded.updated_at`)

    return { kind: 'begun', secret, uri: totp.uriOf({ label, secret }) }
  },

  /** Gives the recovery codes, this one time. The code that confirmed cannot be used again. */
  confirm: async ({
    code,
    now,
    req,
    staffId,
  }: {
    code: string
    now: Date
    req: PayloadRequest
    staffId: string
  }): Promise<ConfirmOutcome> => {
    const row = await lockSecondFactor({ req, staffId })

    if (row === null) {
      return { kind: 'refused', reason: 'Begin the set-up first.' }
    }

    if (row.isConfirmed) {
      return { kind: 'refused', reason: 'The second factor is set up already.' }
    }

    const step = totp.stepOf({
      code: code.replaceAll(/\s/gu, ''),
      now,
      secret: openField(row.sealedSecret),
    })

    if (step === null) {
      return {
        kind: 'refused',
        reason: 'This code does not fit. Check that the clock of your phone is right.',
      }
    }

    const codes = recoveryCodes.make()
    const at = now.toISOString()
    const run = await sqlIn(req)
    await run(sql`
      update second_factors set confirmed_at = ${at}, last_step = ${step}, failures = 0, locked_until = null,
             recovery = ${JSON.stringify(codes.map((one) => recoveryCodes.digestOf(one)))}::jsonb, updated_at = ${at}
       where staff_id = ${staffId}`)

    return { kind: 'confirmed', recoveryCodes: codes }
  },
}
