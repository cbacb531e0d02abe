import type { PayloadRequest } from 'payload'

import { checkCustomFields } from '@/domain/cases/checkCustomFields'
import { normaliseEmail } from '@/domain/identity/normaliseEmail'
import { normalisePhone } from '@/domain/identity/normalisePhone'
import { enqueue } from '@/lib/enqueue'
import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import type { Actor } from '@/contracts/actor'

import { mergeFields } from './editCase'
import { lockHeld } from './lockHeld'
import { readCaseFields } from './readCaseFields'
import { unverifiedPrefix } from './unverifiedPrefix'
import { writeCase } from './writeCase'

export type Corrections = {
  customFields?: Record<string, unknown>
  email?: string
  name?: string
  phone?: string
  subject?: string
  /** Replaces what triage reads of the last message; the original stays in `fullText`. */
  text?: string
}

export type ReleaseOutcome =
  { kind: 'not-found' } | { kind: 'refused'; reason: string } | { kind: 'released' }

/**
 * Ends the review of a case with pending data (requirement C2): writes the corrections and sends it through triage
 * again, which checks the data once more. What was corrected is in the audit, key by key.
 */
export const releaseCase = async ({
  actor,
  caseId,
  corrections,
  now,
  req,
}: {
  actor: Actor
  caseId: string
  corrections: Corrections
  now: Date
  req: PayloadRequest
}): Promise<ReleaseOutcome> => {
  const locked = await lockHeld({ actor, caseId, req })

  if (locked.kind !== 'held') {
    return locked
  }

  const { case: current } = locked

  const email = corrections.email === undefined ? null : normaliseEmail(corrections.email)
  const phone = corrections.phone === undefined ? null : normalisePhone(corrections.phone)

  if (
    (corrections.email !== undefined && email === null) ||
    (corrections.phone !== undefined && phone === null)
  ) {
    return { kind: 'refused', reason: 'That is not a complete mail address or phone number.' }
  }

  const run = await sqlIn(req)
  const problems = checkCustomFields(
    corrections.customFields ?? {},
    await readCaseFields({ departmentId: current.departmentId, run }),
  )

  if (problems.length > 0) {
    return { kind: 'refused', reason: problems.map(({ problem }) => problem).join(' ') }
  }

  const [last] = await run<{ id: string }>(sql`
    select id from messages where case_id = ${caseId} and direction = 'inbound'
     order by created_at desc limit 1`)

  if (last === undefined) {
    return {
      kind: 'refused',
      reason: 'This case has no customer message to understand. Reject it instead.',
    }
  }

  const addresses = [
    { kind: 'email', value: email },
    { kind: 'phone', value: phone },
  ].flatMap(({ kind, value }) => (value === null ? [] : [{ kind, value }]))

  for (const { kind, value } of addresses) {
    const [taken] = await run<{ customer_id: string }>(
      sql`select customer_id from customer_identifiers where kind = ${kind} and value = ${value}`,
    )

    if (taken !== undefined && taken.customer_id !== current.customerId) {
      return {
        kind: 'refused',
        reason: `${value} belongs to another customer. Merge the customers instead.`,
      }
    }
  }

  // Nothing is written above: a refusal leaves no half behind.
  if (corrections.text !== undefined) {
    await run(sql`update messages set full_text = coalesce(full_text, text), text = ${corrections.text}
                   where id = ${last.id}`)
  }

  if (corrections.name !== undefined) {
    await run(sql`update customers set name = ${corrections.name} where id = ${current.customerId}`)
  }

  for (const { kind, value } of addresses) {
    const at = now.toISOString()
    // The reviewer's word replaces an address that nobody could trust, which would hold the case again.
    await run(sql`
      delete from customer_identifiers
       where customer_id = ${current.customerId} and kind = ${kind} and starts_with(value, ${unverifiedPrefix})`)
    await run(sql`
      insert into customer_identifiers (id, customer_id, kind, value, is_verified, last_seen_at, created_at, updated_at)
      values (${uuidv7(now)}, ${current.customerId}, ${kind}, ${value}, false, ${at}, ${at}, ${at})
      on conflict (kind, value) do update set last_seen_at = excluded.last_seen_at`)
  }

  await run(sql`update messages set triaged_at = null where id = ${last.id}`)
  await writeCase({
    action: 'released',
    actor,
    after: { corrected: Object.keys(corrections) },
    case: current,
    data: { corrected: Object.keys(corrections), from: 'pending-data', to: 'open' },
    events: ['case.changed'],
    now,
    req,
    set: {
      dataProblems: null,
      status: 'open',
      ...(corrections.subject === undefined ? {} : { subject: corrections.subject }),
      ...(corrections.customFields === undefined
        ? {}
        : { customFields: mergeFields(current.customFields, corrections.customFields) }),
    },
  })
  await enqueue({ input: { messageId: last.id }, job: 'triage', req })

  return { kind: 'released' }
}
