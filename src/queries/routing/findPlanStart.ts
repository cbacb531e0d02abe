import type { PlanStart } from '@/contracts/whatIf'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** People, shifts with their hours, skills and model versions as they are, and the days that can be replayed. Small tables, read whole. */
export const findPlanStart = async ({ run }: { run: RunSql }): Promise<PlanStart> => {
  const [agents, shifts, skills, teams, [days], models] = await Promise.all([
    run<Mutable<PlanStart['agents'][number]>>(sql`
      select s.id, s.name, s.is_active as "isActive", p.capacity_minutes::float8 as "capacityMinutes", p.shift_id as "shiftId",
             coalesce((select array_agg(x.text order by x."order") from agent_profiles_texts x
               where x.parent_id = p.id and x.path = 'languages'), '{}') as languages,
             coalesce((select jsonb_agg(jsonb_build_object('skillId', a.skill_id, 'level', a.level) order by a.skill_id)
               from agent_skills a where a.staff_id = s.id), '[]') as skills,
             coalesce((select array_agg(m.team_id::text order by m.team_id) from team_members m where m.staff_id = s.id), '{}') as "teamIds"
        from agent_profiles p join staff s on s.id = p.staff_id
       where exists (select 1 from team_members m where m.staff_id = s.id)
       order by s.name limit 1000`),
    run<Mutable<PlanStart['shifts'][number]>>(
      sql`select id, name, timezone, hours from shifts order by position, name`,
    ),
    run<{ id: string; name: string }>(sql`select id, name from skills order by name`),
    run<{ id: string; name: string }>(
      sql`select id, name from teams where is_active order by name`,
    ),
    run<{ first: null | string; last: null | string }>(sql`
      select min(created_at)::date::text as first, max(created_at)::date::text as last
        from routing_decisions where outcome in ('agent', 'queue')`),
    run<{ id: string; isActive: boolean; name: string }>(sql`
      select id, version as name, state = 'active' as "isActive" from triage_models
       where bytes is not null and version is not null order by asked_at desc limit 20`),
  ])

  return {
    agents,
    first: days?.first ?? null,
    last: days?.last ?? null,
    models: [
      ...models,
      { id: null, isActive: !models.some(({ isActive }) => isActive), name: 'the starter model' },
    ],
    shifts,
    skills,
    teams,
  }
}

type Mutable<Row> = { -readonly [Key in keyof Row]: Row[Key] }
