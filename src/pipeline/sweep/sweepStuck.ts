import type { Payload } from 'payload'

import type { JobName } from '@/contracts/jobs'
import type { Clock } from '@/contracts/ports/clock'
import type { SQL } from '@/lib/sql'

import { pruneEvents } from '@/events/pruneEvents'
import { enqueue } from '@/lib/enqueue'
import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn } from '@/lib/sql'

import { wakeCases } from '../cases/wakeCases'
import { watchDeadLetters } from './watchDeadLetters'

/**
 * Work without an end state is looked for between these ages: younger is still on its way, older than a month was
 * looked at ten thousand times and is shown to people instead.
 */
const minAgeSeconds = 120
const maxAgeDays = 30
const perRun = 200
const keepEventsHours = 48

export type SweepOutcome = { kind: 'swept'; requeued: number }

/**
 * Loss is looked for: re-queues every inbound event, untriaged message, unrouted case, unanswered message and delivery
 * that has waited too long without an end. A second job is harmless, so this needs no knowledge of what went wrong; work
 * whose job still waits its turn is left alone, so that a backlog does not grow by being looked at.
 */
export const sweepStuck = async ({
  clock,
  payload,
}: {
  clock: Clock
  payload: Payload
}): Promise<SweepOutcome> => {
  const now = clock()
  const before = new Date(now.getTime() - minAgeSeconds * 1000).toISOString()
  const after = new Date(now.getTime() - maxAgeDays * 86_400_000).toISOString()

  const requeued = await inTransaction<number>({
    payload,
    work: async (req) => {
      const run = await sqlIn(req)
      const events = await run<{ id: string }>(sql`
        select id from inbound_events
         where status = 'received' and created_at between ${after} and ${before}
           and ${hasNoJob('intake', 'inboundEventId', sql`inbound_events.id`)}
         order by created_at limit ${perRun}`)
      const messages = await run<{ id: string }>(sql`
        select m.id from messages m join cases c on c.id = m.case_id
         where m.direction = 'inbound' and m.triaged_at is null and m.is_automatic is not true
           and m.inbound_event_id is not null and c.status not in ('pending-data', 'closed')
           and m.created_at between ${after} and ${before} and ${hasNoJob('triage', 'messageId', sql`m.id`)}
         order by m.created_at limit ${perRun}`)
      const unrouted = await run<{ case_id: string; message_id: string }>(sql`
        select t.case_id, t.message_id from triage_results t join cases c on c.id = t.case_id
         where t.created_at between ${after} and ${before}
           and c.status in ('new', 'open', 'escalated', 'pending-customer', 'on-hold')
           and not exists (select 1 from routing_decisions d where d.message_id = t.message_id)
           and ${hasNoJob('route', 'messageId', sql`t.message_id`)}
         order by t.created_at limit ${perRun}`)
      const unanswered = await run<{ case_id: string; message_id: string }>(sql`
        select d.case_id, d.message_id from routing_decisions d join cases c on c.id = d.case_id
         where d.message_id is not null and d.created_at between ${after} and ${before}
           and c.status in ('new', 'open', 'escalated')
           and not exists (select 1 from assistant_runs r where r.message_id = d.message_id)
           and ${hasNoJob('answer', 'messageId', sql`d.message_id`)}
         order by d.created_at limit ${perRun}`)
      const deliveries = await run<{ id: string }>(sql`
        select id from deliveries
         where status in ('queued', 'sending') and created_at > ${after} and updated_at < ${before}
           and (not_before is null or not_before < ${before})
           and ${hasNoJob('deliver', 'deliveryId', sql`deliveries.id`)}
         order by created_at limit ${perRun}`)

      for (const { id } of events) {
        await enqueue({ input: { inboundEventId: id }, job: 'intake', req })
      }

      for (const { id } of messages) {
        await enqueue({ input: { messageId: id }, job: 'triage', req })
      }

      for (const { case_id, message_id } of unrouted) {
        await enqueue({ input: { caseId: case_id, messageId: message_id }, job: 'route', req })
      }

      for (const { case_id, message_id } of unanswered) {
        await enqueue({ input: { caseId: case_id, messageId: message_id }, job: 'answer', req })
      }

      for (const { id } of deliveries) {
        await enqueue({ input: { deliveryId: id }, job: 'deliver', req })
      }

      await watchDeadLetters({ now, req })
      await wakeCases({ now, req })

      return (
        events.length + messages.length + unrouted.length + unanswered.length + deliveries.length
      )
    },
  })

  await inTransaction({
    payload,
    work: async (req) => {
      const run = await sqlIn(req)
      await pruneEvents({ olderThan: new Date(now.getTime() - keepEventsHours * 3_600_000), run })
      await run(sql`delete from process_heartbeats where at < now() - interval '1 hour'`)
      await run(sql`delete from rate_limits where window_start < now() - interval '1 day'`)
    },
  })

  return { kind: 'swept', requeued }
}

/** No job for this row waits, runs or will be tried again. */
const hasNoJob = (job: JobName, key: string, id: SQL): SQL => sql`
  not exists (select 1 from pgboss.job j
               where j.name = ${job} and j.state in ('created', 'retry', 'active') and j.data ->> ${key} = ${id}::text)`
