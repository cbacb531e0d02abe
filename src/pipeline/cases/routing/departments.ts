import type { RoutingDepartment } from '@/domain/routing/routingTypes'

import { sql } from '@/lib/sql'

export type DepartmentLoadRow = {
  capacity: number
  id: string
  load: number
  name: string
  teams: string[]
}

/**
 * Departments with a limit, their teams, and the expected minutes of open work that agents hold there: what waits in a
 * queue is nobody's yet, and what waits for others counts a quarter, as in `loads`.
 *
 * `except`: the case that is decided. Whoever has it now loses it, so it would be counted twice.
 */
export const departmentLoads = (except: null | string): ReturnType<typeof sql> => sql`
  select d.id, d.name, d.capacity_minutes::float8 as capacity,
         array(select t.id::text from teams t where t.department_id = d.id order by t.id) as teams,
         coalesce((select sum(c.expected_minutes * case when c.status in ('pending-customer', 'on-hold') then 0.25 else 1 end)
            from cases c join teams t on t.id = c.team_id
           where t.department_id = d.id and c.assignee_id is not null and c.id is distinct from ${except}::uuid
             and c.status in ('new', 'open', 'escalated', 'pending-customer', 'on-hold')), 0)::float8 as load
    from departments d where d.capacity_minutes is not null`

export const departmentOf = (row: DepartmentLoadRow): RoutingDepartment => ({
  capacityMinutes: row.capacity,
  id: row.id,
  loadMinutes: row.load,
  name: row.name,
  teamIds: row.teams,
})
