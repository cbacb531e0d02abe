import type { Payload } from 'payload'

import { sql } from '@/lib/sql'

import { agents } from '../content/organisation/agents'
import { caseFields } from '../content/organisation/caseFields'
import { categories } from '../content/organisation/categories'
import { channelSettings } from '../content/organisation/channels'
import { departments } from '../content/organisation/departments'
import { businessHours, shifts } from '../content/organisation/hours'
import { skills } from '../content/organisation/skills'
import { tags } from '../content/organisation/tags'
import { teams } from '../content/organisation/teams'
import { demoId } from './demoId'
import { readDemoIds } from './demoIds'
import { inSeed } from './inSeed'
import type { SeedRow } from './insertRows'
import { insertRows } from './insertRows'
import { seedAgents } from './seedAgents'

/** Departments, teams and who works in them, and the settings that cases are described with. */
export const seedOrganisation = async ({
  now,
  payload,
}: {
  now: Date
  payload: Payload
}): Promise<number> =>
  inSeed({
    payload,
    work: async ({ req, run }) => {
      let written = 0
      const insert = async (table: string, rows: readonly SeedRow[]): Promise<void> => {
        written += await insertRows({
          rows: rows.map((row, index) => ({
            // The tables' own order is the order of the content.
            id: demoId({ at: now, name: `${table} ${JSON.stringify(row)}`, order: index }),
            ...row,
          })),
          run,
          table,
        })
      }

      await insert('business_hours', [...businessHours])
      await insert(
        'shifts',
        shifts.map((shift, position) => ({ ...shift, position })),
      )
      await insert('skills', [...skills])
      await insert('tags', [...tags])
      await insert(
        'departments',
        departments.map(({ assistantMode, key, name }) => ({
          assistant_mode: assistantMode,
          is_active: true,
          key,
          name,
        })),
      )
      const first = await readDemoIds(run)
      await insert(
        'teams',
        teams.map((team) => ({
          business_hours_id: first.businessHours(team.businessHours),
          department_id: first.departments(team.department),
          focus: team.focus,
          is_active: true,
          key: team.key,
          lead_id: first.staff(team.leadEmail),
          name: team.name,
          timezone: team.timezone,
        })),
      )
      const ids = await readDemoIds(run)

      // Departments and teams name each other, so one side is filled in afterwards.
      for (const { defaultTeam, key } of departments) {
        await run(sql`
          update departments set default_team_id = ${ids.teams(defaultTeam)}
           where key = ${key} and default_team_id is null`)
      }

      await insert(
        'categories',
        categories.map((category) => ({
          assistant_mode: category.assistantMode,
          default_team_id: ids.teams(category.defaultTeam),
          department_id: ids.departments(category.department),
          description: category.description,
          expected_minutes: category.expectedMinutes,
          is_active: true,
          key: category.key,
          name: category.name,
          required_skill_id:
            category.requiredSkill === null ? null : ids.skills(category.requiredSkill),
        })),
      )
      await insert(
        'channels',
        channelSettings.map(({ department, isActive, ...channel }) => ({
          ...channel,
          department_id: ids.departments(department),
          is_active: isActive,
        })),
      )
      await insert(
        'case_fields',
        caseFields.map(({ department, isVisibleToCustomer, ...field }, position) => ({
          ...field,
          department_id: department === null ? null : ids.departments(department),
          is_active: true,
          is_required: false,
          is_visible_to_customer: isVisibleToCustomer,
          position,
        })),
      )
      await insert(
        'team_members',
        teamMembers().map(({ email, isLead, team }) => ({
          is_lead: isLead,
          staff_id: ids.staff(email),
          team_id: ids.teams(team),
        })),
      )
      await insert(
        'agent_skills',
        agents.flatMap(({ email, skills: levels }) =>
          Object.entries(levels).map(([skill, level]) => ({
            level,
            skill_id: ids.skills(skill),
            staff_id: ids.staff(email),
          })),
        ),
      )

      return written + (await seedAgents({ ids, now, req, run }))
    },
  })

/** Everybody in their team; leads also belong to the teams that they lead from another one. */
const teamMembers = (): { email: string; isLead: boolean; team: string }[] => {
  const members = agents.map(({ email, team }) => ({ email, team }))
  const leads = teams
    .map(({ key, leadEmail }) => ({ email: leadEmail, team: key }))
    .filter(
      (lead) => !members.some(({ email, team }) => email === lead.email && team === lead.team),
    )

  return [...members, ...leads].map(({ email, team }) => ({
    email,
    isLead: teams.some(({ key, leadEmail }) => key === team && leadEmail === email),
    team,
  }))
}
