import type { Channel } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { ConversationItem, PlayedChannel } from './journey'

const mostShown = 40

/**
 * What a played customer wrote on a channel, and what the stand-in received for them: the customer's own view of
 * the conversation. Answers to a web form go out as mail.
 *
 * `address`: a normalised mail address or E.164 number, as in customer identifiers.
 */
export const findConversation = async ({
  address,
  channel,
  run,
}: {
  address: string
  channel: PlayedChannel
  run: RunSql
}): Promise<ConversationItem[]> => {
  const kind = channel === 'whatsapp' ? 'phone' : 'email'
  const back = channel === 'whatsapp' ? 'whatsapp' : 'email'
  const rows = await run<{
    at: Date | string
    channel: Channel
    id: string
    is_ours: boolean
    subject: null | string
    text: string
  }>(sql`
    (select coalesce(m.provider_message_id, m.id::text) as id, false as is_ours, m.channel::text as channel, c.subject, m.text,
            coalesce(e.received_at, m.created_at) as at
       from customer_identifiers i
       join messages m on m.customer_id = i.customer_id and m.direction = 'inbound' and m.channel::text = ${channel}
       join cases c on c.id = m.case_id
       left join inbound_events e on e.id = m.inbound_event_id
      where i.kind = ${kind} and i.value = ${address}
      order by m.created_at desc limit ${mostShown})
    union all
    (select provider_id, true, channel, subject, text, received_at
       from stand_in_messages where recipient = ${address} and channel = ${back}
      order by received_at desc limit ${mostShown})
    order by at desc limit ${mostShown}`)

  return rows
    .map(({ at, is_ours, ...row }) => ({
      ...row,
      at: new Date(at).toISOString(),
      from: is_ours ? ('us' as const) : ('customer' as const),
    }))
    .toReversed()
}
