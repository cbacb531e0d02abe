import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'

import { slugs } from '@/contracts/slugs'
import { askText } from '@/domain/validation/askText'
import { createRow } from '@/lib/createRow'
import { sql, sqlIn } from '@/lib/sql'

import { lockHeld } from './lockHeld'
import { findRecipient, queueDelivery } from './queueDelivery'
import { answeredNow } from './replyToCase'
import { writeCase } from './writeCase'

export type AskOutcome =
  | { deliveryId: string; kind: 'asked' }
  | { kind: 'not-found' }
  | { kind: 'refused'; reason: string }

/**
 * Asks the customer for the data that holds a case (requirement C2): the message names what is missing, in their
 * language, and the case waits for them. What they answer is checked and triaged like any message, and holds the case
 * again while something is still missing. The data itself stays as it is.
 */
export const askForData = async ({
  actor,
  caseId,
  now,
  req,
  staffId,
}: {
  actor: Actor
  caseId: string
  now: Date
  req: PayloadRequest
  staffId: string
}): Promise<AskOutcome> => {
  const locked = await lockHeld({ actor, caseId, req })

  if (locked.kind !== 'held') {
    return locked
  }

  const { case: current } = locked

  const recipient = await findRecipient({ case: current, req })

  if (recipient.kind === 'none') {
    return { kind: 'refused', reason: recipient.reason }
  }

  const run = await sqlIn(req)
  const [held] = await run<{
    fields: null | string[]
    labels: null | Record<string, string>
    language: null | string
  }>(sql`
    select (select array_agg(p ->> 'field') from jsonb_array_elements(
              case when jsonb_typeof(c.data_problems) = 'array' then c.data_problems else '[]' end) p) as fields,
           (select json_object_agg(key, label) from case_fields) as labels,
           coalesce(c.language, u.language) as language
      from cases c join customers u on u.id = c.customer_id where c.id = ${caseId}`)
  const fields = held?.fields ?? []
  const text = askText({ fields, labels: held?.labels ?? {}, language: held?.language ?? null })
  const messageId = await createRow({
    collection: slugs.messages,
    data: {
      authorKind: 'agent',
      case: caseId,
      channel: recipient.channel,
      createdAt: now.toISOString(),
      direction: 'outbound',
      language: held?.language ?? null,
      staff: staffId,
      text,
    },
    req,
  })
  const deliveryId = await queueDelivery({ caseId, messageId, now, recipient, req })
  await writeCase({
    action: 'asked-for-data',
    actor,
    after: { deliveryId, fields, messageId, status: 'pending-customer' },
    before: { status: 'pending-data' },
    case: current,
    data: { fields, from: 'pending-data', messageId, to: 'pending-customer' },
    events: ['case.message-added', 'case.changed'],
    now,
    req,
    set: { ...answeredNow({ current, now }), dataProblems: null, status: 'pending-customer' },
  })

  return { deliveryId, kind: 'asked' }
}
