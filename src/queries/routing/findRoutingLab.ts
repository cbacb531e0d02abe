import type { LabRule, RoutingLab } from '@/contracts/routingLab'
import type { RuleField } from '@/domain/routing/ruleFields'
import type { RunSql } from '@/lib/sql'

import { ruleFields } from '@/domain/routing/ruleFields'
import { sql } from '@/lib/sql'

type CustomRow = { key: string; kind: string; label: string; options: null | string[] }
type RuleRow = Omit<LabRule, 'key' | 'skillIds'> & { skillIds: null | string[]; updatedAt: string }

/** The rules in their order, and what a rule may ask and do. Small tables, read whole. */
export const findRoutingLab = async ({ run }: { run: RunSql }): Promise<RoutingLab> => {
  const [rules, teams, skills, categories, departments, tags, custom, past] = await Promise.all([
    run<RuleRow>(sql`
      select r.id, r.name, coalesce(r.description, '') as description, coalesce(r.is_active, false) as "isActive",
             r.conditions, r.team_id as "teamId", r.set_priority as "setPriority",
             r.min_skill_level::int as "minSkillLevel", r.updated_at::text as "updatedAt",
             (select array_agg(x.skills_id::text order by x."order") from routing_rules_rels x
               where x.parent_id = r.id and x.path = 'requiredSkills') as "skillIds"
        from routing_rules r order by r.position, r.id`),
    run<{ id: string; name: string }>(
      sql`select id, name from teams where is_active order by name`,
    ),
    run<{ id: string; name: string }>(sql`select id, name from skills order by name`),
    run<{ key: string }>(sql`select key from categories where is_active order by key`),
    run<{ key: string }>(sql`select key from departments where is_active order by key`),
    run<{ name: string }>(sql`select name from tags order by name limit 500`),
    run<CustomRow>(
      sql`select key, kind::text as kind, label, options from case_fields where is_active order by position, label limit 50`,
    ),
    run<{ count: number }>(sql`
      select count(*)::int as count from (
        select 1 from routing_decisions where version like 'route-%' limit 10000) newest`),
  ])
  const options = (rows: readonly { key: string }[]): string[] => rows.map(({ key }) => key)

  return {
    fields: [
      { field: 'category', kind: 'choice', label: 'Category', options: options(categories) },
      { field: 'department', kind: 'choice', label: 'Department', options: options(departments) },
      ...ruleFields,
      { field: 'tags', kind: 'list', label: 'Tags', options: tags.map(({ name }) => name) },
      ...custom.map(fieldOf),
    ],
    pastCases: past[0]?.count ?? 0,
    revision: revisionOf(rules),
    rules: rules.map(({ skillIds, updatedAt: _, ...rule }) => ({
      ...rule,
      key: rule.id ?? '',
      skillIds: skillIds ?? [],
    })),
    skills,
    teams,
  }
}

const kinds: Readonly<Record<string, RuleField['kind']>> = {
  boolean: 'choice',
  date: 'date',
  number: 'number',
}

/** A custom field as a rule asks for it. */
const fieldOf = ({ key, kind, label, options }: CustomRow): RuleField => {
  const choices = kind === 'boolean' ? ['true', 'false'] : (options ?? [])
  const isChoice = choices.length > 0

  return {
    field: `field.${key}`,
    group: 'own',
    kind: kinds[kind] ?? (isChoice ? 'choice' : 'text'),
    label,
    ...(isChoice && { options: choices }),
  }
}

/** Changes with every save of any rule. */
export const revisionOf = (rules: readonly { id: null | string; updatedAt: string }[]): string =>
  `${String(rules.length)}:${rules.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), '')}`
