import type { LabRule, RoutingLab } from '@/contracts/routingLab'
import type { RuleField } from '@/domain/routing/ruleFields'
import type { RunSql } from '@/lib/sql'

import { previousAgentField, ruleFields, yesNo } from '@/domain/routing/ruleFields'
import { sql } from '@/lib/sql'

import { savedBy } from './savedBy'

type Keyed = { key: string; name: string }
type CustomRow = { key: string; kind: string; label: string; options: null | string[] }
type RuleRow = Omit<LabRule, 'id' | 'key' | 'skillIds'> & {
  by: null | string
  deletedAt: Date | null | string
  id: string
  position: number
  skillIds: null | string[]
  updatedAt: string
}

/** More that were deleted than this nobody looks through. */
const mostRemoved = 50

/** The rules in their order, and what a rule may ask and do. Small tables, read whole. */
export const findRoutingLab = async ({ run }: { run: RunSql }): Promise<RoutingLab> => {
  const [all, teams, skills, people, categories, departments, tags, custom, past] =
    await Promise.all([
      run<RuleRow>(sql`
      select r.id, r.name, coalesce(r.description, '') as description, coalesce(r.is_active, false) as "isActive",
             r.conditions, r.team_id as "teamId", r.set_priority as "setPriority",
             r.min_skill_level::int as "minSkillLevel", r.updated_at::text as "updatedAt",
             r.position::int as position, r.deleted_at as "deletedAt",
             case when r.deleted_at is not null then ${savedBy(sql`r.id`, sql`r.deleted_at`)} end as by,
             (select array_agg(x.skills_id::text order by x."order") from routing_rules_rels x
               where x.parent_id = r.id and x.path = 'requiredSkills') as "skillIds"
        from routing_rules r order by r.position, r.id`),
      run<{ id: string; name: string }>(
        sql`select id, name from teams where is_active order by name`,
      ),
      run<{ id: string; name: string }>(sql`select id, name from skills order by name`),
      run<{ id: string; name: string }>(sql`
      select s.id, s.name from agent_profiles p join staff s on s.id = p.staff_id
       where s.is_active order by s.name, s.id`),
      run<Keyed>(sql`select key, name from categories where is_active order by name, key`),
      run<Keyed>(sql`select key, name from departments where is_active order by name, key`),
      run<{ name: string }>(sql`select name from tags order by name limit 500`),
      run<CustomRow>(
        sql`select key, kind::text as kind, label, options from case_fields where is_active order by position, label limit 50`,
      ),
      run<{ count: number }>(sql`
      select count(*)::int as count from (
        select 1 from routing_decisions where version like 'route-%' limit 10000) newest`),
    ])
  const rules = all.filter(({ deletedAt }) => deletedAt === null)

  return {
    fields: [
      { ...keyedChoice(categories), field: 'category', label: 'Category' },
      { ...keyedChoice(departments), field: 'department', label: 'Department' },
      ...ruleFields,
      previousAgentField(people),
      { field: 'tags', kind: 'list', label: 'Tags', options: tags.map(({ name }) => name) },
      ...custom.map(fieldOf),
    ],
    pastCases: past[0]?.count ?? 0,
    revision: revisionOf(rules),
    removed: all
      .flatMap((rule) =>
        rule.deletedAt === null
          ? []
          : [
              {
                at: new Date(rule.deletedAt).toISOString(),
                by: rule.by,
                place: Math.max(0, Math.round(rule.position / 10) - 1),
                rule: ruleOf(rule),
              },
            ],
      )
      .toSorted((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, mostRemoved),
    rules: rules.map(ruleOf),
    skills,
    teams,
  }
}

/** Rows that a condition names by their key and people by their name. */
const keyedChoice = (
  rows: readonly Keyed[],
): Pick<RuleField, 'optionLabels' | 'options'> & { kind: 'choice' } => ({
  kind: 'choice',
  optionLabels: Object.fromEntries(rows.map(({ key, name }) => [key, name])),
  options: rows.map(({ key }) => key),
})

const ruleOf = ({ skillIds, ...rule }: RuleRow): LabRule & { id: string } => ({
  conditions: rule.conditions,
  description: rule.description,
  id: rule.id,
  isActive: rule.isActive,
  key: rule.id,
  minSkillLevel: rule.minSkillLevel,
  name: rule.name,
  setPriority: rule.setPriority,
  skillIds: skillIds ?? [],
  teamId: rule.teamId,
})

const kinds: Readonly<Record<string, RuleField['kind']>> = {
  date: 'date',
  number: 'number',
}

/** A custom field as a rule asks for it. */
const fieldOf = ({ key, kind, label, options }: CustomRow): RuleField => {
  if (kind === 'boolean') {
    return { ...yesNo, field: `field.${key}`, group: 'own', label }
  }

  const choices = options ?? []
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
