import type { RoutingAgent } from '@/domain/routing/routingTypes'
import type { BusinessCalendar } from '@/domain/sla/calendar'
import type { Availability } from '@/domain/vocabulary'

import { sql } from '@/lib/sql'

export type AgentRow = {
  availability: Availability
  capacity: number
  hours: BusinessCalendar['hours'] | null
  id: string
  is_active: boolean
  is_on_call: boolean
  languages: null | string[]
  name: string
  skills: null | { level: number; skill: string }[]
  teams: null | string[]
  timezone: null | string
}

export type LoadRow = { id: string; last_assigned_at: Date | null | string; load: number }

/** Everybody who could take a case, with skills and shift, as a subquery whose value is a JSON array. */
export const agentsPart = sql`
  (select json_agg(agent order by agent.id) from (
     select s.id, s.name, s.is_active, coalesce(p.is_on_call, false) as is_on_call, p.availability, p.capacity_minutes::float8 as capacity, h.timezone, h.hours,
            (select array_agg(x.text order by x."order") from agent_profiles_texts x
              where x.parent_id = p.id and x.path = 'languages') as languages,
            (select array_agg(m.team_id::text order by m.team_id) from team_members m where m.staff_id = s.id) as teams,
            (select jsonb_agg(jsonb_build_object('skill', k.key, 'level', a.level) order by k.key)
               from agent_skills a join skills k on k.id = a.skill_id where a.staff_id = s.id) as skills
       from agent_profiles p
       join staff s on s.id = p.staff_id
       left join shifts h on h.id = p.shift_id) agent)`

/**
 * What changes with every decision: the expected minutes of open work that each agent holds, and when they got their
 * last case. Work that waits for the customer or a third party counts a quarter: it comes back.
 */
export const loads = sql`
  select p.staff_id as id,
         coalesce((select sum(c.expected_minutes * case when c.status in ('pending-customer', 'on-hold') then 0.25 else 1 end)
            from cases c where c.assignee_id = p.staff_id
             and c.status in ('new', 'open', 'escalated', 'pending-customer', 'on-hold')), 0)::float8 as load,
         (select d.created_at from routing_decisions d where d.assignee_id = p.staff_id
           order by d.created_at desc limit 1) as last_assigned_at
    from agent_profiles p`

export const agentOf = (row: AgentRow, load: LoadRow | undefined): RoutingAgent => ({
  availability: row.availability,
  capacityMinutes: row.capacity,
  id: row.id,
  isActive: row.is_active,
  ...(row.is_on_call ? { isOnCall: true } : {}),
  languages: row.languages ?? [],
  lastAssignedAt:
    load?.last_assigned_at == null ? null : new Date(load.last_assigned_at).toISOString(),
  loadMinutes: load?.load ?? 0,
  name: row.name,
  shifts:
    row.timezone === null || row.hours === null
      ? []
      : [{ hours: row.hours, timezone: row.timezone }],
  skills: row.skills ?? [],
  teamIds: row.teams ?? [],
})
