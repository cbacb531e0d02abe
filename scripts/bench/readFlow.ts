import type pg from 'pg'

/** One received message and when its stages were done, in milliseconds since it was received; null: not (yet). */
export type FlowRow = {
  readonly decidedMs: null | number
  readonly handedMs: null | number
  /** The assistant's answer is to be sent: the end is its delivery. */
  readonly hasAnswer: boolean
  /** Never reaches the assistant: unreadable, or data is missing and a person was asked. */
  readonly isRejected: boolean
  readonly outcome: null | string
  readonly routedMs: null | number
}

/**
 * What became of every message received since `since`. A stage is done at the moment that its row carries; the
 * commit follows within milliseconds.
 */
export const readFlow = async ({
  client,
  since,
}: {
  client: pg.Client
  since: Date
}): Promise<FlowRow[]> => {
  const { rows } = await client.query<FlowRow>(
    `select (extract(epoch from r.created_at - e.received_at) * 1000)::float8 as "routedMs",
            (extract(epoch from a.created_at - e.received_at) * 1000)::float8 as "decidedMs",
            (extract(epoch from d.sent_at - e.received_at) * 1000)::float8 as "handedMs",
            d.id is not null as "hasAnswer",
            e.status in ('rejected', 'failed') or coalesce(c.status = 'pending-data', false) as "isRejected",
            a.outcome::text as outcome
       from inbound_events e
       left join cases c on c.id = e.case_id
       left join lateral (select created_at from routing_decisions
                           where message_id = e.message_id order by created_at limit 1) r on true
       left join lateral (select created_at, outcome, answer_id from assistant_runs
                           where message_id = e.message_id order by created_at limit 1) a on true
       left join lateral (select id, sent_at from deliveries
                           where message_id = a.answer_id order by created_at limit 1) d on true
      where e.received_at >= $1`,
    [since.toISOString()],
  )

  return rows
}
