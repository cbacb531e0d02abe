import type { Payload } from 'payload'

import type { StandInMessage, StandInStore } from '@/channels/stand-in/standInStore'

import { sql, sqlOn } from '@/lib/sql'

/** What the stand-in took, in a table: the channel console shows it, and a crash test counts it. */
export const standInStore = (payload: Payload): StandInStore => {
  const run = sqlOn(payload)

  return {
    append: async (message) => {
      await run(sql`
        insert into stand_in_messages (provider_id, channel, sender, recipient, subject, text, token, raw, received_at)
        values (${message.providerId}, ${message.channel}, ${message.from}, ${message.to}, ${message.subject},
                ${message.text}, ${message.token}, ${message.raw}, ${message.receivedAt.toISOString()})
        on conflict (provider_id) do nothing`)
    },
    list: async ({ channel, limit, providerId, since, to }) => {
      const rows = await run<{
        channel: StandInMessage['channel']
        provider_id: string
        raw: string
        received_at: Date | string
        recipient: string
        sender: string
        subject: null | string
        text: string
        token: null | string
      }>(sql`
        select * from stand_in_messages
         where (${channel ?? null}::text is null or channel = ${channel ?? null})
           and (${providerId ?? null}::text is null or provider_id = ${providerId ?? null})
           and (${since?.toISOString() ?? null}::timestamptz is null or received_at >= ${since?.toISOString() ?? null}::timestamptz)
           and (${to ?? null}::text is null or recipient = ${to ?? null})
         order by received_at desc limit ${limit}`)

      return rows.map((row) => ({
        channel: row.channel,
        from: row.sender,
        providerId: row.provider_id,
        raw: row.raw,
        receivedAt: new Date(row.received_at),
        subject: row.subject,
        text: row.text,
        to: row.recipient,
        token: row.token,
      }))
    },
  }
}
