import type { PayloadRequest } from 'payload'

import type { ParsedMessage } from '@/contracts/ports/channel'

import { sql, sqlIn } from '@/lib/sql'

import type { IntakeCustomer } from './findOrMakeCustomer'
import type { IntakePorts } from './intakeEvent'

/** How long after it was resolved a case is reopened by a reply; later the reply opens a new one. */
const reopenDays = 14

/**
 * The case that a message belongs to, or null for a new one (requirement B3).
 *
 * - By signed token (reply address or form field): only when the token was made for this very sender.
 * - By reference to a mail of ours: only when the sender is the customer of that case. The id in the mail is a
 *   random one that only its recipients know; a subject tag alone proves nothing.
 * - On channels without threads (WhatsApp, SMS, chat): the customer's open case on that channel.
 */
export const findCase = async ({
  customer,
  message,
  now,
  ports,
  req,
}: {
  customer: IntakeCustomer
  message: ParsedMessage
  now: Date
  ports: IntakePorts
  req: PayloadRequest
}): Promise<null | { caseId: string }> => {
  const run = await sqlIn(req)
  const since = new Date(now.getTime() - reopenDays * 86_400_000).toISOString()
  const open = sql`(c.status not in ('resolved', 'closed') or (c.status = 'resolved' and c.resolved_at > ${since}))`

  if (message.replyToken !== null) {
    const number = ports.caseOfToken({ sender: message.sender.value, token: message.replyToken })
    const [row] =
      number === null
        ? []
        : await run<{ id: string }>(sql`
            with recursive line as (
              select id, merged_into_id from cases where number = upper(${number})
              union select n.id, n.merged_into_id from cases n join line on n.id = line.merged_into_id)
            select c.id from line join cases c on c.id = line.id
             where line.merged_into_id is null and ${open} and ${isParticipant({ customer, message })}`)

    if (row !== undefined) {
      return { caseId: row.id }
    }
  }

  if (message.references.length > 0) {
    const ids = message.references.slice(0, 50)
    const [row] = await run<{ id: string }>(sql`
      select c.id from messages m join cases c on c.id = m.case_id
       where m.provider_message_id in (${sql.join(
         ids.map((id) => sql`${id}`),
         sql`, `,
       )})
         and c.customer_id = ${customer.id} and ${open}
       order by m.created_at desc limit 1`)

    if (row !== undefined) {
      return { caseId: row.id }
    }
  }

  if (['chat', 'sms', 'whatsapp'].includes(message.channel)) {
    const [row] = await run<{ id: string }>(sql`
      select c.id from cases c
       where c.customer_id = ${customer.id} and c.channel = ${message.channel} and ${open}
       order by c.created_at desc limit 1`)

    return row === undefined ? null : { caseId: row.id }
  }

  return null
}

const isParticipant = ({
  customer,
  message,
}: {
  customer: IntakeCustomer
  message: ParsedMessage
}) => sql`
  (c.customer_id = ${customer.id} or exists (
     select 1 from deliveries d where d.case_id = c.id and lower(d.recipient) = ${message.sender.value}))`
