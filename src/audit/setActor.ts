import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'

import { actorOf } from '@/audit/actorOf'
import { requestTrace } from '@/audit/requestTrace'
import { sql, sqlIn } from '@/lib/sql'

type Told = { readonly actor: Actor; readonly isAudited: boolean; readonly transaction: unknown }

const contextKey = 'auditActor'

/**
 * Tells the database who acts, for the rest of the transaction of `req`: the audit triggers read it.
 *
 * A door of the pipeline calls it first, with its actor and `isAudited: true`: from then on the triggers on
 * cases and messages are silent, because the door writes the better entry with `recordAudit`. The hooks of all
 * collections call it without an actor, which never overrides what a door has said.
 *
 * Throws outside a transaction.
 */
export const setActor = async ({
  actor: given,
  isAudited = false,
  req,
}: {
  actor?: Actor
  isAudited?: boolean
  req: PayloadRequest
}): Promise<void> => {
  const transaction = await req.transactionID
  const known = req.context[contextKey] as Told | undefined
  const told = known?.transaction === transaction ? known : undefined

  if (told !== undefined && given === undefined && (told.isAudited || !isAudited)) {
    return // said already: saves a round trip at each nested write
  }

  const actor = given ?? told?.actor ?? actorOf(req)
  const run = await sqlIn(req)
  await run(sql`
    select set_config('app.actor', ${JSON.stringify({ ...actor, ...requestTrace(req) })}, true),
           set_config('app.audited', ${isAudited || told?.isAudited === true ? '1' : ''}, true)`)
  req.context[contextKey] = {
    actor,
    isAudited: isAudited || told?.isAudited === true,
    transaction,
  } satisfies Told
}
