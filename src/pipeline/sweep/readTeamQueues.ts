import type { PayloadRequest } from 'payload'

import type { TeamQueue } from '@/domain/kpi/queueLevels'
import type { BusinessCalendar } from '@/domain/sla/calendar'
import type { Availability } from '@/domain/vocabulary'

import { calendarOf } from '@/domain/sla/calendarOf'
import { sql, sqlIn } from '@/lib/sql'

type Hours = BusinessCalendar['hours'] | null
type Row = {
  department_id: string
  holidays: null | string[]
  hours: Hours
  id: string
  name: string
  oldest: null | { at: string; id: string; number: string }[]
  people:
    null | { availability: Availability; hours: Hours; name: string; timezone: null | string }[]
  queued: number
  timezone: null | string
}

export type WatchedQueue = TeamQueue & {
  readonly departmentId: string
  readonly id: string
  readonly name: string
  /** The cases that wait longest, by number and id. */
  readonly oldest: readonly { readonly id: string; readonly number: string }[]
}

const mostNamed = 5

/** The queue of every active team with who could empty it. Small: counts and a handful of cases a team. */
export const readTeamQueues = async ({
  now,
  req,
}: {
  now: Date
  req: PayloadRequest
}): Promise<WatchedQueue[]> => {
  const run = await sqlIn(req)
  const isQueued = sql`
    c.team_id = t.id and c.assignee_id is null and c.status in ('new', 'open', 'escalated')
      and c.waiting_since is not null and (c.snoozed_until is null or c.snoozed_until < ${now.toISOString()})`
  // Index: cases_queue_idx.
  const rows = await run<Row>(sql`
    select t.id, t.name, t.department_id, h.timezone, h.hours, h.holidays,
           (select count(*)::int from cases c where ${isQueued}) as queued,
           (select json_agg(o) from (
              select c.id, c.number, c.waiting_since as at from cases c
               where ${isQueued} order by c.waiting_since limit ${mostNamed}) o) as oldest,
           (select json_agg(json_build_object('name', s.name, 'availability', p.availability,
                     'timezone', w.timezone, 'hours', w.hours) order by s.name)
              from team_members m
              join staff s on s.id = m.staff_id and s.is_active
              join agent_profiles p on p.staff_id = s.id
              left join shifts w on w.id = p.shift_id
             where m.team_id = t.id) as people
      from teams t left join business_hours h on h.id = t.business_hours_id
     where t.is_active order by t.id`)

  return rows.map(
    ({ department_id: departmentId, id, name, oldest, people, queued, ...hours }) => ({
      calendar: calendarOf(hours),
      departmentId,
      id,
      name,
      oldest: oldest ?? [],
      oldestAt: oldest?.[0] === undefined ? null : new Date(oldest[0].at),
      people: (people ?? []).map(({ availability, name: person, ...shift }) => ({
        availability,
        name: person,
        shift:
          shift.hours === null || shift.timezone === null
            ? null
            : { hours: shift.hours, timezone: shift.timezone },
      })),
      queued,
    }),
  )
}
