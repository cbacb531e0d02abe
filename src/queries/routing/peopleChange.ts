import type { WhatIfBody } from '@/contracts/whatIf'
import type { PlanChange } from '@/domain/routing/replayPlan'
import type { RoutingAgent, SkillNeed } from '@/domain/routing/routingTypes'
import type { BusinessCalendar } from '@/domain/sla/calendar'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/**
 * The people that were asked for in the words of routing: skills by key, shifts as their hours, with the planned hours
 * for everybody who works in them. Who joins is available whenever their shift is.
 */
export const peopleChange = async ({
  body,
  run,
}: {
  body: WhatIfBody
  run: RunSql
}): Promise<Pick<PlanChange, 'added' | 'agents'>> => {
  const planned = new Map((body.shifts ?? []).map((shift) => [shift.id, shift]))
  const [shifts, skills, inPlanned] = await Promise.all([
    run<{ hours: BusinessCalendar['hours']; id: string; timezone: string }>(
      sql`select id, timezone, hours from shifts`,
    ),
    run<{ id: string; key: string }>(sql`select id, key from skills`),
    run<{ id: string; shift_id: string }>(sql`
      select staff_id as id, shift_id from agent_profiles
       where shift_id = any(${sql.param([...planned.keys()])}::uuid[])`),
  ])
  const calendars = new Map(
    shifts.map(({ id, ...stored }) => {
      const { hours, timezone } = planned.get(id) ?? stored

      return [id, { hours, timezone }]
    }),
  )
  const keys = new Map(skills.map(({ id, key }) => [id, key]))
  const shiftsOf = (id: null | string): BusinessCalendar[] => {
    const calendar = id === null ? undefined : calendars.get(id)

    return calendar === undefined ? [] : [calendar]
  }
  const skillsOf = (wanted: WhatIfBody['added'][number]['skills']): SkillNeed[] =>
    wanted.flatMap(({ level, skillId }) => {
      const skill = keys.get(skillId)

      return skill === undefined ? [] : [{ level, skill }]
    })

  return {
    added: body.added.map((one, at): RoutingAgent => ({
      availability: 'available',
      capacityMinutes: one.capacityMinutes,
      id: `planned-${String(at)}`,
      isActive: true,
      languages: one.languages,
      lastAssignedAt: null,
      loadMinutes: 0,
      name: one.name,
      shifts: shiftsOf(one.shiftId),
      skills: skillsOf(one.skills),
      teamIds: one.teamIds,
    })),
    agents: Object.fromEntries<Partial<RoutingAgent>>([
      ...inPlanned.map(({ id, shift_id }) => [id, { shifts: shiftsOf(shift_id) }] as const),
      ...body.agents.map(({ capacityMinutes, id, isActive, shiftId, skills: wanted, teamIds }) => {
        const stays = inPlanned.find((one) => one.id === id)?.shift_id
        const works = shiftId === undefined ? stays : shiftId

        return [
          id,
          {
            ...(capacityMinutes === undefined ? {} : { capacityMinutes }),
            ...(isActive === undefined ? {} : { isActive }),
            ...(works === undefined ? {} : { shifts: shiftsOf(works) }),
            ...(wanted === undefined ? {} : { skills: skillsOf(wanted) }),
            ...(teamIds === undefined ? {} : { teamIds }),
          },
        ] as const
      }),
    ]),
  }
}
