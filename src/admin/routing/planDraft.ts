import type { PlanStart, WhatIfBody } from '@/contracts/whatIf'

export type PlannedAgent = PlanStart['agents'][number]
/** A plan being made: everybody as they would be, and who would join them. */
export type PlanDraft = {
  readonly added: readonly PlannedAgent[]
  readonly agents: readonly PlannedAgent[]
}

/** Did the plan change this agent? */
export const isChanged = (now: PlannedAgent, planned: PlannedAgent): boolean =>
  JSON.stringify(now) !== JSON.stringify(planned)

/** What the replay is asked: only what differs from people as they are. */
export const planBody = ({
  draft,
  from,
  start,
  to,
}: {
  draft: PlanDraft
  from: string
  start: PlanStart
  to: string
}): WhatIfBody => ({
  added: draft.added.map(({ capacityMinutes, languages, name, shiftId, skills, teamIds }) => ({
    capacityMinutes,
    languages: [...languages],
    name,
    shiftId,
    skills: [...skills],
    teamIds: [...teamIds],
  })),
  agents: start.agents.flatMap((now) => {
    const planned = draft.agents.find(({ id }) => id === now.id)

    return planned === undefined || !isChanged(now, planned)
      ? []
      : [
          {
            id: now.id,
            ...(planned.capacityMinutes === now.capacityMinutes
              ? {}
              : { capacityMinutes: planned.capacityMinutes }),
            ...(planned.isActive === now.isActive ? {} : { isActive: planned.isActive }),
            ...(planned.shiftId === now.shiftId ? {} : { shiftId: planned.shiftId }),
            ...(JSON.stringify(planned.skills) === JSON.stringify(now.skills)
              ? {}
              : { skills: [...planned.skills] }),
            ...(JSON.stringify(planned.teamIds) === JSON.stringify(now.teamIds)
              ? {}
              : { teamIds: [...planned.teamIds] }),
          },
        ]
  }),
  from,
  to,
})

/** Somebody who would join: skilled like the one they are modelled on. */
export const newAgent = (model: PlannedAgent, count: number): PlannedAgent => ({
  ...model,
  id: `new-${String(count)}`,
  isActive: true,
  languages: model.languages.length === 0 ? ['en'] : model.languages,
  name: `New colleague ${String(count)}, like ${model.name}`,
})
