import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { SQL } from '@/lib/sql'

import { actorOf } from '@/audit/actorOf'
import { requestTrace } from '@/audit/requestTrace'
import { sql, sqlIn } from '@/lib/sql'

type Given = {
  readonly actor?: Actor
  readonly isAudited?: boolean
  readonly req: PayloadRequest
}

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
export const setActor = async (given: Given): Promise<void> => {
  const telling = await tellingOf(given)

  if (telling !== null) {
    const run = await sqlIn(given.req)
    await run(sql`select ${telling}`)
  }
}

/**
 * The same as columns of a statement that its caller runs next: saves a round trip. Null when it was said already.
 * A statement that finds no row says nothing: call `setActor` then, or write nothing.
 */
export const tellingOf = async ({
  actor: given,
  isAudited = false,
  req,
}: Given): Promise<null | SQL> => {
  const transaction = await req.transactionID
  const known = req.context[contextKey] as Told | undefined
  const told = known?.transaction === transaction ? known : undefined
  const actor = given ?? told?.actor ?? actorOf(req)
  const isSilent = isAudited || told?.isAudited === true

  if (told !== undefined && told.isAudited === isSilent && isSame(told.actor, actor)) {
    return null
  }

  req.context[contextKey] = { actor, isAudited: isSilent, transaction } satisfies Told

  return sql`set_config('app.actor', ${JSON.stringify({ ...actor, ...requestTrace(req) })}, true),
             set_config('app.audited', ${isSilent ? '1' : ''}, true)`
}

const isSame = (a: Actor, b: Actor): boolean =>
  a.id === b.id && a.kind === b.kind && a.role === b.role
