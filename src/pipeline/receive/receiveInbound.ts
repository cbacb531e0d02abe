import type { Payload } from 'payload'

import type { Channel } from '@/domain/vocabulary'

import { auditInsert } from '@/audit/auditInsert'
import { slugs } from '@/contracts/slugs'
import { crashPoint } from '@/lib/crashPoint'
import { enqueueWith } from '@/lib/enqueueWith'
import { sql, sqlOn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import { systemActor } from '../cases/actor'

export type ReceiveOutcome =
  { inboundEventId: string; kind: 'accepted' } | { inboundEventId: string; kind: 'duplicate' }

/**
 * Stage 1: stores what came in, byte for byte, and queues its intake, in one statement. The caller acknowledges
 * only after this has resolved (requirement A9).
 *
 * The same provider id, however often and however many at once, makes one row: the unique index on channel,
 * account and provider id decides, not code.
 */
export const receiveInbound = async ({
  account,
  body,
  channel,
  encoding,
  now,
  payload,
  providerId,
}: {
  /** Our address or number that it was sent to. */
  account: string
  body: string
  channel: Channel
  encoding: 'base64' | 'utf8'
  now: Date
  payload: Payload
  providerId: string
}): Promise<ReceiveOutcome> => {
  const id = uuidv7(now)
  const at = now.toISOString()

  crashPoint('receive:before-insert')
  const entry = auditInsert(
    {
      action: 'inbound.received',
      actor: systemActor,
      after: { bytes: body.length, channel },
      req: { context: {}, headers: new Headers() },
      subjectId: id,
      subjectType: slugs.inboundEvents,
    },
    sql`from written`,
  )
  const isNew = await enqueueWith({
    input: { inboundEventId: id },
    job: 'intake',
    payload,
    writes: sql`
      written as (
        insert into inbound_events
          (id, channel, account, provider_id, body, encoding, status, attempts, received_at, created_at, updated_at)
        values (${id}, ${channel}, ${account}, ${providerId}, ${body}, ${encoding}, 'received', 0, ${at}, ${at}, ${at})
        on conflict (channel, account, provider_id) do nothing returning id),
      entry as (${entry})`,
  })
  crashPoint('receive:after-commit')

  if (isNew) {
    return { inboundEventId: id, kind: 'accepted' }
  }

  const [first] = await sqlOn(payload)<{ id: string }>(sql`
    select id from inbound_events
     where channel = ${channel} and account = ${account} and provider_id = ${providerId}`)

  return { inboundEventId: first?.id ?? '', kind: 'duplicate' }
}
