import type { WhatIfBody } from '@/contracts/whatIf'
import type { PeopleChange } from '@/domain/routing/replayPlan'
import type { RoutingAgent, SkillNeed } from '@/domain/routing/routingTypes'
import type { BusinessCalendar } from '@/domain/sla/calendar'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/**
 * What was asked for in the words of routing: skills by key, shifts as their hours. Who gets another shift counts as
 * available in it, since they were offline because of the old one; who joins is available whenever their shift is.
 */
export const peopleChange = async ({
  body,
  run,
}: {
  body: WhatIfBody
  run: RunSql
}): Promise<PeopleChange> => {
  const [shifts, skills] = await Promise.all([
    run<{ hours: BusinessCalendar['hours']; id: string; timezone: string }>(
      sql`select id, timezone, hours from shifts`,
    ),
    run<{ id: string; key: string }>(sql`select id, key from skills`),
  ])
  const calendars = new Map(shifts.map(({ hours, id, timezone }) => [id, { hours, timezone }]))
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
    agents: Object.fromEntries(
      body.agents.map(({ capacityMinutes, id, isActive, shiftId, skills: wanted, teamIds }) => [
        id,
        {
          ...(capacityMinutes === undefined ? {} : { capacityMinutes }),
          ...(isActive === undefined ? {} : { isActive }),
          ...(shiftId === undefined
            ? {}
            : { availability: 'available' as const, shifts: shiftsOf(shiftId) }),
          ...(wanted === undefined ? {} : { skills: skillsOf(wanted) }),
          ...(teamIds === undefined ? {} : { teamIds }),
        },
      ]),
    ),
  }
}
