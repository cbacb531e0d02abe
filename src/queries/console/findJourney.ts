import { z } from 'zod'

import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { Journey, PlayedChannel } from './journey'

import { isJourneyOver } from './isJourneyOver'

type Moment = Date | string

type Raw = {
  answer_id: null | string
  assignee_name: null | string
  attempts: null | number
  case_number: null | string
  case_status: null | string
  category: null | string
  confidence: null | number
  data_problems: unknown
  delivered_at: Moment | null
  delivery_channel: NonNullable<Journey['delivery']>['channel'] | null
  delivery_problem: null | string
  delivery_status: NonNullable<Journey['delivery']>['status'] | null
  delivery_updated_at: Moment | null
  first_message_id: null | string
  flags: string[]
  language: null | string
  message_id: null | string
  model: null | string
  priority: null | string
  problem: null | string
  processed_at: Moment | null
  rationale: null | string
  received_at: Moment
  routed_at: Moment | null
  routing_outcome: null | string
  run_at: Moment | null
  run_confidence: null | number
  run_mode: null | string
  run_outcome: null | string
  run_reason: null | string
  sent_at: Moment | null
  sentiment: null | number
  status: Journey['received']['status']
  subject: null | string
  team_name: null | string
  triaged_at: Moment | null
}

const problems = z.array(z.object({ problem: z.string() })).catch([])

/**
 * Follows one inbound message, named by its provider id, through every stage. Null when nothing was stored under
 * this id (yet). Every join meets a unique index on the message.
 */
export const findJourney = async ({
  channel,
  providerId,
  run,
}: {
  channel: PlayedChannel
  providerId: string
  run: RunSql
}): Promise<Journey | null> => {
  const [row] = await run<Raw>(sql`
    select e.status, e.problem, e.received_at, e.processed_at, e.message_id,
           c.number as case_number, c.subject, c.status::text as case_status, c.data_problems,
           (select m.id from messages m where m.case_id = e.case_id order by m.created_at, m.id limit 1) as first_message_id,
           t.created_at as triaged_at, coalesce(g.name, t.category_label) as category, t.confidence::float8 as confidence,
           t.priority::text as priority, t.language, t.sentiment::float8 as sentiment, t.model || ' ' || t.model_version as model,
           r.created_at as routed_at, r.outcome as routing_outcome, r.rationale, tm.name as team_name, s.name as assignee_name,
           a.created_at as run_at, a.outcome::text as run_outcome, a.mode::text as run_mode, a.reason as run_reason,
           a.confidence::float8 as run_confidence, a.answer_id,
           array(select f.value::text from assistant_runs_flags f where f.parent_id = a.id order by f."order") as flags,
           d.status as delivery_status, d.channel as delivery_channel, d.problem as delivery_problem, d.attempts::int as attempts, d.sent_at, d.delivered_at,
           d.updated_at as delivery_updated_at
      from inbound_events e
      left join cases c on c.id = e.case_id
      left join triage_results t on t.message_id = e.message_id
      left join categories g on g.id = t.category_id
      left join routing_decisions r on r.message_id = e.message_id
      left join teams tm on tm.id = r.team_id
      left join staff s on s.id = r.assignee_id
      left join assistant_runs a on a.message_id = e.message_id
      left join deliveries d on d.message_id = a.answer_id
     where e.channel::text = ${channel} and e.provider_id = ${providerId}
     order by e.received_at desc limit 1`)

  return row === undefined ? null : journeyOf(row)
}

const journeyOf = (row: Raw): Journey => {
  const since = (at: Moment | null): number =>
    at === null ? 0 : Math.max(0, new Date(at).getTime() - new Date(row.received_at).getTime())
  const steps: Omit<Journey, 'isOver'> = {
    assistant:
      row.run_outcome === null
        ? null
        : {
            confidence: row.run_confidence,
            flags: row.flags,
            mode: row.run_mode ?? '',
            ms: since(row.run_at),
            outcome: row.run_outcome,
            reason: row.run_reason ?? '',
          },
    case:
      row.case_number === null
        ? null
        : {
            isFollowUp: row.first_message_id !== null && row.first_message_id !== row.message_id,
            ms: since(row.processed_at),
            number: row.case_number,
            subject: row.subject ?? '',
          },
    delivery:
      row.delivery_status === null || row.delivery_channel === null
        ? null
        : {
            attempts: row.attempts ?? 0,
            channel: row.delivery_channel,
            ms: since(row.delivered_at ?? row.sent_at ?? row.delivery_updated_at),
            problem: row.delivery_problem,
            status: row.delivery_status,
          },
    held:
      row.case_status === 'pending-data' && row.triaged_at === null
        ? problems.parse(row.data_problems).map(({ problem }) => problem)
        : null,
    received: {
      at: new Date(row.received_at).toISOString(),
      problem: row.problem,
      status: row.status,
    },
    routing:
      row.routing_outcome === null
        ? null
        : {
            assigneeName: row.assignee_name,
            ms: since(row.routed_at),
            outcome: row.routing_outcome,
            rationale: row.rationale ?? '',
            teamName: row.team_name,
          },
    triage:
      row.category === null
        ? null
        : {
            category: row.category,
            confidence: row.confidence ?? 0,
            language: row.language ?? '',
            model: row.model ?? '',
            ms: since(row.triaged_at),
            priority: row.priority ?? '',
            sentiment: row.sentiment ?? 0,
          },
  }

  return { ...steps, isOver: isJourneyOver(steps) }
}
