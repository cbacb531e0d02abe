import type { PayloadRequest } from 'payload'

import type { ParsedMessage } from '@/contracts/ports/channel'

import { auditInsert } from '@/audit/auditInsert'
import { slugs } from '@/contracts/slugs'
import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import { systemActor } from '../cases/actor'
import { unverifiedPrefix } from '../cases/unverifiedPrefix'

export type IntakeCustomer = { readonly id: string; readonly isNew: boolean }

/**
 * The customer behind a sender (requirement B1), made when the address is new.
 *
 * A sender whose header is unusual never selects an existing customer: it gets a contact of its own that is not
 * verified (E01, E10). The advisory lock puts messages of one address in a row: two first mails at once make one
 * customer and, behind it, one case.
 */
export const findOrMakeCustomer = async ({
  message,
  now,
  req,
}: {
  message: ParsedMessage
  now: Date
  req: PayloadRequest
}): Promise<IntakeCustomer> => {
  const run = await sqlIn(req)
  const { isVerified, kind, name, value } = message.sender
  // An unverified sender gets an identifier that no real address can have.
  const key = isVerified ? value : `${unverifiedPrefix}${value}`
  const at = now.toISOString()
  await run(sql`select pg_advisory_xact_lock(hashtextextended(${`identifier:${kind}:${key}`}, 0))`)

  const [known] = await run<{ customer_id: string }>(sql`
    with seen as (
      update customer_identifiers set last_seen_at = ${at}, updated_at = ${at}
       where kind = ${kind} and value = ${key} returning customer_id)
    update customers set last_seen_at = ${at} from seen where customers.id = seen.customer_id returning seen.customer_id`)

  if (known !== undefined) {
    return { id: known.customer_id, isNew: false }
  }

  const customerId = uuidv7(now)
  // An account that signed up with this address already exists without the identifier.
  const [account] =
    kind === 'email' && isVerified
      ? await run<{ id: string }>(sql`select id from customers where email = ${value}`)
      : []

  const id = account?.id ?? customerId
  const identifier = sql`
    insert into customer_identifiers (id, customer_id, kind, value, is_verified, last_seen_at, created_at, updated_at)
    values (${uuidv7(now)}, ${id}, ${kind}, ${key}, ${isVerified && account !== undefined}, ${at}, ${at}, ${at})`

  if (account !== undefined) {
    await run(identifier)

    return { id, isNew: false }
  }

  const entry = auditInsert({
    action: 'customer.created',
    actor: systemActor,
    after: { channel: message.channel, isVerified },
    req,
    subjectId: id,
    subjectType: slugs.customers,
  })
  await run(sql`
    with person as (
      insert into customers (id, name, email, tier, language, is_blocked, last_seen_at, created_at, updated_at)
      values (${id}, ${name}, ${kind === 'email' && isVerified ? value : null}, 'free', null, false,
              ${at}, ${at}, ${at})),
    entry as (${entry})
    ${identifier}`)

  return { id, isNew: true }
}
