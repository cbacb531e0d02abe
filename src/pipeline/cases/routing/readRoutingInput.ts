import type { PayloadRequest } from 'payload'

import type { Conditions, Facts } from '@/domain/routing/conditions'
import type {
  RoutingDefaults,
  RoutingInput,
  RoutingRule,
  SkillNeed,
} from '@/domain/routing/routingTypes'
import type { Priority } from '@/domain/vocabulary'

import { AppError } from '@/lib/appError'
import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from '../caseRow'

import { readAgents } from './readAgents'

/** Level asked of an agent where a category names a skill without a level. */
const defaultSkillLevel = 2

/** Everything that the decision depends on, read in the deciding transaction and stored with the decision. */
export const readRoutingInput = async ({
  case: current,
  messageId,
  now,
  req,
}: {
  case: CaseRow
  messageId: string
  now: Date
  req: PayloadRequest
}): Promise<RoutingInput> => ({
  agents: await readAgents(req),
  defaults: await readDefaults({ current, req }),
  facts: await readFacts({ current, messageId, req }),
  now: now.toISOString(),
  rules: await readRules(req),
  teams: await readTeams(req),
  versions: await readVersions({ messageId, req }),
})

const readFacts = async ({
  current,
  messageId,
  req,
}: {
  current: CaseRow
  messageId: string
  req: PayloadRequest
}): Promise<Facts> => {
  const run = await sqlIn(req)
  const [row] = await run<{
    category: null | string
    company: null | string
    confidence: null | number
    department: string
    expected_minutes: null | number
    intent: null | string
    language: null | string
    out_of_scope: null | number
    previous_agent: null | string
    sentiment: null | number
    tags: null | string[]
    text: string
    tier: string
    toxicity: null | number
    wants_person: null | number
  }>(sql`
    select k.key as category, k.expected_minutes::float8 as expected_minutes, d.key as department, u.tier, u.company,
           m.text, t.confidence::float8 as confidence, t.intent, t.language, t.sentiment::float8 as sentiment,
           t.out_of_scope::float8 as out_of_scope, t.toxicity::float8 as toxicity,
           t.wants_person::float8 as wants_person,
           (select p.assignee_id from cases p
             where p.customer_id = c.customer_id and p.id <> c.id and p.assignee_id is not null
             order by p.created_at desc limit 1) as previous_agent,
           (select array_agg(g.name order by g.name) from case_tags ct join tags g on g.id = ct.tag_id
             where ct.case_id = c.id) as tags
      from cases c
      join departments d on d.id = c.department_id
      join customers u on u.id = c.customer_id
      join messages m on m.id = ${messageId}
      left join categories k on k.id = c.category_id
      left join triage_results t on t.message_id = m.id
     where c.id = ${current.id}`)

  if (row === undefined) {
    throw new AppError({
      code: 'message-gone',
      message: `Message ${messageId} of case ${current.id} is not there`,
    })
  }

  const custom = Object.entries(current.customFields).filter(
    (entry): entry is [string, boolean | number | string] =>
      ['boolean', 'number', 'string'].includes(typeof entry[1]),
  )

  return {
    category: row.category,
    channel: current.channel,
    confidence: row.confidence,
    'customer.company': row.company,
    'customer.tier': row.tier,
    department: row.department,
    expectedMinutes: row.expected_minutes ?? current.expectedMinutes,
    intent: row.intent,
    language: row.language,
    outOfScope: row.out_of_scope,
    previousAgentId: row.previous_agent,
    priority: current.priority,
    reopenCount: current.reopenCount,
    sentiment: row.sentiment,
    subject: current.subject,
    tags: row.tags ?? [],
    text: row.text.slice(0, 4000),
    toxicity: row.toxicity,
    wantsPerson: row.wants_person,
    ...Object.fromEntries(custom.map(([key, value]) => [`field.${key}`, value])),
  }
}

const readRules = async (req: PayloadRequest): Promise<RoutingRule[]> => {
  const run = await sqlIn(req)
  const rows = await run<{
    conditions: Conditions
    id: string
    is_active: boolean
    min_level: null | number
    name: string
    position: number
    set_priority: null | Priority
    skills: null | string[]
    team_id: null | string
    updated_at: Date | string
  }>(sql`
    select r.id, r.name, r.position::float8 as position, r.is_active, r.conditions, r.team_id, r.set_priority,
           r.min_skill_level::float8 as min_level, r.updated_at,
           (select array_agg(s.key order by s.key) from routing_rules_rels x join skills s on s.id = x.skills_id
             where x.parent_id = r.id and x.path = 'requiredSkills') as skills
      from routing_rules r order by r.position, r.id`)

  return rows.map((row) => ({
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
  }))
}

const readTeams = async (req: PayloadRequest): Promise<{ id: string; name: string }[]> => {
  const run = await sqlIn(req)

  return run<{ id: string; name: string }>(
    sql`select id, name from teams where is_active order by id`,
  )
}

const readDefaults = async ({
  current,
  req,
}: {
  current: CaseRow
  req: PayloadRequest
}): Promise<RoutingDefaults> => {
  const run = await sqlIn(req)
  const categories = await run<{
    expected_minutes: number
    key: string
    skill: null | string
    team_id: null | string
  }>(sql`
    select c.key, c.expected_minutes::float8 as expected_minutes, c.default_team_id as team_id, s.key as skill
      from categories c left join skills s on s.id = c.required_skill_id order by c.key`)
  const departments = await run<{ id: string; key: string; team_id: null | string }>(
    sql`select id, key, default_team_id as team_id from departments order by key`,
  )
  const [fallback] = await run<{ id: string }>(
    sql`select id from teams where is_active order by created_at, id limit 1`,
  )
  const teamId = departments.find(({ id }) => id === current.departmentId)?.team_id ?? fallback?.id

  if (teamId === undefined) {
    throw new AppError({
      code: 'no-team',
      isRetryable: true, // an admin adds a team, the retry finds it
      message: 'There is no active team to route to: add one under Team, Teams',
    })
  }

  return {
    categories: Object.fromEntries(
      categories.map(({ expected_minutes, key, skill, team_id }) => [
        key,
        {
          expectedMinutes: expected_minutes,
          requiredSkills:
            skill === null ? [] : [{ level: defaultSkillLevel, skill } satisfies SkillNeed],
          teamId: team_id,
        },
      ]),
    ),
    departments: Object.fromEntries(
      departments.map(({ key, team_id }) => [key, { teamId: team_id }]),
    ),
    expectedMinutes: current.expectedMinutes,
    teamId,
  }
}

const readVersions = async ({
  messageId,
  req,
}: {
  messageId: string
  req: PayloadRequest
}): Promise<Record<string, string>> => {
  const run = await sqlIn(req)
  const [row] = await run<{ model: string; model_version: string }>(
    sql`select model, model_version from triage_results where message_id = ${messageId}`,
  )

  return row === undefined ? {} : { triage: `${row.model} ${row.model_version}` }
}
