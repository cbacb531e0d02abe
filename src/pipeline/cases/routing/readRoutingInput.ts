import type { PayloadRequest } from 'payload'

import type { LikelyTopic } from '@/domain/routing/experienceOf'
import type { RoutingDefaults, RoutingInput, SkillNeed } from '@/domain/routing/routingTypes'

import { AppError } from '@/lib/appError'
import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from '../caseRow'
import type { AgentRow, LoadRow } from './agents'
import type { DepartmentLoadRow } from './departments'
import type { FactRow } from './facts'
import type { OutcomeRow } from './outcomes'
import type { RuleRow } from './rules'

import { agentOf, agentsPart, loads } from './agents'
import { departmentLoads, departmentOf } from './departments'
import { relativeExperience, topicsPart } from './experience'
import { factsOf, factsPart } from './facts'
import { outcomesOf, outcomesPart } from './outcomes'
import { defaultSkillLevel, ruleOf, rulesPart } from './rules'
import { takeRoutingTurn } from './takeRoutingTurn'

type Row = {
  agents: AgentRow[] | null
  categories: null | CategoryRow[]
  departments: DepartmentRow[] | null
  facts: FactRow | null
  outcomes: null | OutcomeRow[]
  rules: null | RuleRow[]
  teams: null | TeamRow[]
  topics: LikelyTopic[] | null
  triage: null | string
}
type Held = { agents: LoadRow[] | null; departments: DepartmentLoadRow[] | null }
type CategoryRow = {
  expected_minutes: number
  key: string
  skill: null | string
  team_id: null | string
}
type DepartmentRow = { id: string; key: string; team_id: null | string }
type TeamRow = { department_id: string; id: string; is_active: boolean; name: string }

/**
 * Everything that the decision depends on, read in the deciding transaction and stored with the decision; takes the turn
 * to decide and keeps it until the transaction ends. All decisions wait for the one that has it, so only what the
 * decision before may have changed is read afterwards, in one statement: who holds how much, and how much departments
 * with a limit hold.
 *
 * Call it under the lock of the case (see `takeRoutingTurn`).
 *
 * `departments` says to which department each team belongs.
 */
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
}): Promise<{ departments: ReadonlyMap<string, string>; input: RoutingInput }> => {
  const run = await sqlIn(req)
  const [row] = await run<Row>(sql`
    select ${agentsPart} as agents, ${rulesPart} as rules, ${outcomesPart({ categoryId: current.categoryId, now })} as outcomes,
           ${topicsPart({ categoryId: current.categoryId, messageId, now, subject: current.subject })} as topics,
           ${factsPart({ caseId: current.id, messageId, now })} as facts,
           (select json_agg(category order by category.key) from (
              select c.key, c.expected_minutes::float8 as expected_minutes, c.default_team_id as team_id, s.key as skill
                from categories c left join skills s on s.id = c.required_skill_id) category) as categories,
           (select json_agg(json_build_object('id', id, 'key', key, 'team_id', default_team_id) order by key)
              from departments) as departments,
           (select json_agg(json_build_object('id', id, 'name', name, 'is_active', is_active,
                     'department_id', department_id) order by created_at, id) from teams) as teams,
           (select model || ' ' || model_version from triage_results where message_id = ${messageId}) as triage`)

  if (row?.facts == null) {
    throw new AppError({
      code: 'message-gone',
      message: `Message ${messageId} of case ${current.id} is not there`,
    })
  }

  await takeRoutingTurn(req)
  const [held] = await run<Held>(sql`
    select (select json_agg(agent) from (${loads}) agent) as agents,
           (select json_agg(department order by department.id)
              from (${departmentLoads(current.id)}) department) as departments`)
  const loadOf = new Map((held?.agents ?? []).map((load) => [load.id, load]))
  const agents = (row.agents ?? []).map((agent) => agentOf(agent, loadOf.get(agent.id)))
  const experience = relativeExperience(row.topics ?? [])
  const teams = row.teams ?? []
  const active = teams.filter(({ is_active }) => is_active)

  return {
    departments: new Map(teams.map(({ department_id, id }) => [id, department_id])),
    input: {
      agents,
      defaults: defaultsOf({
        categories: row.categories ?? [],
        current,
        departments: row.departments ?? [],
        oldestTeamId: active[0]?.id,
      }),
      ...(held?.departments == null ? {} : { departments: held.departments.map(departmentOf) }),
      ...(experience === undefined ? {} : { experience }),
      facts: factsOf({ agents, current, now, row: row.facts }),
      now: now.toISOString(),
      outcomes: outcomesOf(row.outcomes ?? []),
      rules: (row.rules ?? []).map(ruleOf),
      teams: active.map(({ id, name }) => ({ id, name })).sort((a, b) => (a.id < b.id ? -1 : 1)),
      versions: row.triage === null ? {} : { triage: row.triage },
    },
  }
}

const defaultsOf = ({
  categories,
  current,
  departments,
  oldestTeamId,
}: {
  categories: readonly CategoryRow[]
  current: CaseRow
  departments: readonly DepartmentRow[]
  oldestTeamId: string | undefined
}): RoutingDefaults => {
  const teamId = departments.find(({ id }) => id === current.departmentId)?.team_id ?? oldestTeamId

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
