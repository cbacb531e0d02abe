import type { RuleVersion } from '@/contracts/routingLab'
import type { Conditions } from '@/domain/routing/conditions'
import type { Priority } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import { savedBy } from './savedBy'

/** The last 20 states of a rule, newest first; none for what was never saved. */
export const findRuleVersions = async ({
  id,
  run,
}: {
  id: string
  run: RunSql
}): Promise<RuleVersion[]> => {
  const rows = await run<{
    at: Date | string
    by: null | string
    conditions: Conditions
    description: null | string
    id: string
    is_active: boolean | null
    min_level: null | number
    name: string
    set_priority: null | Priority
    skill_ids: null | string[]
    team_id: null | string
  }>(sql`
    select v.id::text as id, v.updated_at as at, v.version_name as name, v.version_description as description,
           v.version_is_active as is_active, v.version_conditions as conditions, v.version_team_id as team_id,
           v.version_set_priority as set_priority, v.version_min_skill_level::int as min_level,
           ${savedBy(sql`v.parent_id`, sql`v.updated_at`)} as by,
           (select array_agg(x.skills_id::text order by x."order") from _routing_rules_v_rels x
             where x.parent_id = v.id and x.path = 'version.requiredSkills') as skill_ids
      from _routing_rules_v v
     where v.parent_id::text = ${id} and v.version_deleted_at is null order by v.updated_at desc limit 20`)

  return rows.map((row) => ({
    at: new Date(row.at).toISOString(),
    by: row.by,
    id: row.id,
    state: {
      conditions: row.conditions,
      description: row.description ?? '',
      isActive: row.is_active === true,
      minSkillLevel: row.min_level,
      name: row.name,
      setPriority: row.set_priority,
      skillIds: row.skill_ids ?? [],
      teamId: row.team_id,
    },
  }))
}
