import type { Payload } from 'payload'

import type { Clock } from '@/contracts/ports/clock'
import type { BusinessCalendar } from '@/domain/sla/calendar'
import type { SlaPolicy } from '@/domain/sla/slaTargets'
import type { Priority } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import { businessMinutesBetween } from '@/domain/sla/businessMinutesBetween'
import { calendarOf } from '@/domain/sla/calendarOf'
import { slaTargets } from '@/domain/sla/slaTargets'
import { inTransaction } from '@/lib/inTransaction'
import { logger } from '@/lib/logger'
import { sql, sqlOn } from '@/lib/sql'

import { rerouteCase } from '../cases/rerouteCase'
import { departmentLoads } from '../cases/routing/departments'

/** Somebody who only changes their browser is not gone. */
const offlineMinutes = 10
/** Looked at a minute after it was queued: whoever has just become free is counted then. */
const queuedMinutes = 1
const perRun = 50

export type OwnershipOutcome = { kind: 'watched'; offered: number; takenBack: number }

type Held = {
  assigneeId: null | string
  caseId: string
  /** A silent agent is still better than nobody; an absent one is not. */
  isKeptIfNobody: boolean
  reason: string
}

/**
 * No case lies with somebody who does not work on it (requirement E5): what waits for an agent who is offline or
 * switched off, or who has let the customer wait past the limit of the SLA policy (`takeBack`), goes to somebody
 * else; what waits in a queue is offered as soon as somebody can take it. A transaction each: one case that fails
 * holds up no other.
 */
export const watchOwnership = async ({
  clock,
  payload,
}: {
  clock: Clock
  payload: Payload
}): Promise<OwnershipOutcome> => {
  const run = sqlOn(payload)
  const now = clock()
  const held = [...(await heldByAbsent({ now, run })), ...(await heldTooLong({ now, run }))]
  const queued = await queuedWithHope({ now, run })
  const move = async ({ assigneeId, caseId, isKeptIfNobody, reason }: Held): Promise<boolean> => {
    try {
      const { kind } = await inTransaction({
        payload,
        work: (req) =>
          rerouteCase({
            caseId,
            from: assigneeId,
            isKeptIfNobody,
            now: clock(),
            reason,
            req,
          }),
      })

      return kind === 'rerouted'
    } catch (error) {
      logger.error({ caseId, err: error, msg: 'A case could not be given to somebody else' })

      return false
    }
  }

  let takenBack = 0
  let offered = 0

  for (const one of held) {
    takenBack += Number(await move(one))
  }

  for (const one of queued) {
    offered += Number(await move(one))
  }

  return { kind: 'watched', offered, takenBack }
}

const heldByAbsent = async ({ now, run }: { now: Date; run: RunSql }): Promise<Held[]> => {
  const before = new Date(now.getTime() - offlineMinutes * 60_000).toISOString()
  const rows = await run<{ assignee_id: string; id: string; is_active: boolean; name: string }>(sql`
    select c.id, c.assignee_id, s.name, s.is_active
      from staff s
      left join agent_profiles p on p.staff_id = s.id
      join cases c on c.assignee_id = s.id
     where (not s.is_active or (p.availability = 'offline' and p.updated_at < ${before}))
       and c.status in ('new', 'open', 'escalated') and c.waiting_since is not null
       and (c.snoozed_until is null or c.snoozed_until < ${now.toISOString()})
     order by c.waiting_since limit ${perRun}`)

  return rows.map(({ assignee_id, id, is_active, name }) => ({
    assigneeId: assignee_id,
    caseId: id,
    isKeptIfNobody: false,
    reason: is_active
      ? `${name} is offline and the customer waits.`
      : `${name} no longer works here and the customer waits.`,
  }))
}

/** Since the customer wrote or the agent last did anything on the case, whichever is later, in business minutes. */
const heldTooLong = async ({ now, run }: { now: Date; run: RunSql }): Promise<Held[]> => {
  const at = now.toISOString()
  const rows = await run<{
    assignee_id: string
    holidays: null | string[]
    hours: BusinessCalendar['hours'] | null
    id: string
    name: string
    policy_id: string
    policy_name: string
    priority: Priority
    since: Date | string
    targets: SlaPolicy['targets']
    tier: null | string
    timezone: null | string
  }>(sql`
    select c.id, c.assignee_id, c.priority, s.name, u.tier, p.id as policy_id, p.name as policy_name, p.targets,
           h.timezone, h.hours, h.holidays,
           greatest(c.waiting_since, (select max(e.created_at) from case_events e where e.case_id = c.id
             and (e.staff_id = c.assignee_id or e.data ->> 'assigneeId' = c.assignee_id::text))) as since
      from cases c
      join staff s on s.id = c.assignee_id
      join customers u on u.id = c.customer_id
      join sla_policies p on p.id = c.sla_policy_id and p.targets::text like '%takeBack%'
      left join business_hours h on h.id = p.business_hours_id
     where c.status in ('new', 'open', 'escalated') and c.waiting_since < ${at}
       and (c.snoozed_until is null or c.snoozed_until < ${at})
     order by since limit 500`)

  return rows
    .flatMap((row): Held[] => {
      const { takeBack } = slaTargets({
        policy: { id: row.policy_id, name: row.policy_name, targets: row.targets },
        priority: row.priority,
        tier: row.tier,
      })
      const minutes = Math.floor(
        businessMinutesBetween({ calendar: calendarOf(row), from: new Date(row.since), to: now }),
      )

      return takeBack === null || minutes < takeBack
        ? []
        : [
            {
              assigneeId: row.assignee_id,
              caseId: row.id,
              isKeptIfNobody: true,
              reason: `The customer has waited ${String(minutes)} working minutes for ${row.name}; the limit is ${String(takeBack)}.`,
            },
          ]
    })
    .slice(0, perRun)
}

/**
 * Cases that no machine decision could give away, while their team has somebody available with room for them, and its
 * department has room where it has a limit. What a person put into the queue stays there: that was a decision.
 */
const queuedWithHope = async ({ now, run }: { now: Date; run: RunSql }): Promise<Held[]> => {
  const before = new Date(now.getTime() - queuedMinutes * 60_000).toISOString()
  // Every other minute in an order of chance: cases that nobody can take must not stand in front for ever.
  const minute = Math.floor(now.getTime() / 60_000)
  const order =
    minute % 2 === 0
      ? sql`case c.priority when 'urgent' then 0 when 'high' then 1 when 'medium' then 2 else 3 end, c.waiting_since, c.id`
      : sql`md5(c.id::text || ${String(minute)})`
  const rows = await run<{ id: string }>(sql`
    with free as (
      select m.team_id, max(p.capacity_minutes - coalesce((
               select sum(c.expected_minutes * case when c.status in ('pending-customer', 'on-hold') then 0.25 else 1 end)
                 from cases c where c.assignee_id = s.id
                  and c.status in ('new', 'open', 'escalated', 'pending-customer', 'on-hold')), 0)) as minutes
        from agent_profiles p
        join staff s on s.id = p.staff_id
        join team_members m on m.staff_id = s.id
       where s.is_active and p.availability = 'available' group by m.team_id),
    room as (
      select t.id as team_id, d.capacity - d.load as minutes
        from (${departmentLoads(null)}) d join teams t on t.department_id = d.id)
    select c.id
      from cases c
      join free f on f.team_id = c.team_id and f.minutes >= c.expected_minutes
      left join room r on r.team_id = c.team_id
      join lateral (select d.assignee_id, d.created_at, d.overridden_by_id from routing_decisions d
                     where d.case_id = c.id order by d.created_at desc, d.id desc limit 1) d on true
     where coalesce(r.minutes >= c.expected_minutes, true)
       and c.assignee_id is null and c.status in ('new', 'open', 'escalated') and c.waiting_since is not null
       and (c.snoozed_until is null or c.snoozed_until < ${now.toISOString()})
       and d.assignee_id is null and d.overridden_by_id is null and d.created_at < ${before}
       and not exists (select 1 from case_events e
                        where e.case_id = c.id and e.kind = 'assigned' and e.created_at > d.created_at)
     order by ${order} limit ${perRun}`)

  return rows.map(({ id }) => ({
    assigneeId: null,
    caseId: id,
    isKeptIfNobody: true,
    reason: 'Somebody in the team can take it now.',
  }))
}
