import type { Conditions } from '@/domain/routing/conditions'
import type { RoutingRule } from '@/domain/routing/routingTypes'
import type { Priority } from '@/domain/vocabulary'

import { sql } from '@/lib/sql'

export type RuleRow = {
  conditions: Conditions
  id: string
  is_active: boolean
  min_level: null | number
  name: string
  position: number
  set_priority: null | Priority
  skills: null | string[]
  team_id: null | string
  updated_at: string
}

/** Level asked of an agent where a rule or category names a skill without a level. */
export const defaultSkillLevel = 2

/** All routing rules in their order, as a subquery whose value is a JSON array. */
export const rulesPart = sql`
  (select json_agg(rule order by rule.position, rule.id) from (
     select r.id, r.name, r.position::float8 as position, r.is_active, r.conditions, r.team_id, r.set_priority,
            r.min_skill_level::float8 as min_level, r.updated_at,
            (select array_agg(s.key order by s.key) from routing_rules_rels x join skills s on s.id = x.skills_id
              where x.parent_id = r.id and x.path = 'requiredSkills') as skills
       from routing_rules r where r.deleted_at is null) rule)`

export const ruleOf = (row: RuleRow): RoutingRule => ({
  conditions: row.conditions,
  id: row.id,
  isActive: row.is_active,
  name: row.name,
  position: row.position,
  requiredSkills: (row.skills ?? []).map((skill) => ({
    level: row.min_level ?? defaultSkillLevel,
    skill,
  })),
  setPriority: row.set_priority,
  teamId: row.team_id,
  version: new Date(row.updated_at).toISOString(),
})
