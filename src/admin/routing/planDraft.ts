import type { LabRule } from '@/contracts/routingLab'
import type { PlannedShift, PlanStart, WhatIfBody } from '@/contracts/whatIf'

export type PlannedAgent = PlanStart['agents'][number]
/** A plan being made: everybody as they would be, who would join them, and what else would be otherwise. */
export type PlanDraft = {
  readonly added: readonly PlannedAgent[]
  readonly agents: readonly PlannedAgent[]
  /** Null: every case was understood as it was. Else a version by id, where null is the starter model. */
  readonly model: null | { readonly id: null | string }
  /** Null: the rules of the time. */
  readonly rules: null | readonly LabRule[]
  readonly shifts: readonly PlannedShift[]
}

/** Nothing is changed yet. */
export const planFrom = ({ agents, shifts }: PlanStart): PlanDraft => ({
  added: [],
  agents,
  model: null,
  rules: null,
  shifts,
})

/** Would anything be otherwise? */
export const isPlanChanged = (start: PlanStart, draft: PlanDraft): boolean =>
  JSON.stringify(planFrom(start)) !== JSON.stringify(draft)

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
  ...(draft.model === null ? {} : { model: draft.model.id }),
  ...(draft.rules === null
    ? {}
    : { rules: draft.rules.map((rule) => ({ ...rule, skillIds: [...rule.skillIds] })) }),
  ...shiftsOf(start, draft),
  to,
})

/** Shifts with other hours; nothing where all are as they were. */
const shiftsOf = (start: PlanStart, draft: PlanDraft): Pick<WhatIfBody, 'shifts'> => {
  const changed = draft.shifts.filter(
    (shift) =>
      JSON.stringify(start.shifts.find(({ id }) => id === shift.id)) !== JSON.stringify(shift),
  )

  return changed.length === 0
    ? {}
    : {
        shifts: changed.map(({ hours, id, timezone }) => ({
          hours: Object.fromEntries(
            Object.entries(hours).map(([day, spans]) => [
              day,
              spans.map(([from, to]): [string, string] => [from, to]),
            ]),
          ),
          id,
          timezone,
        })),
      }
}

/** Somebody who would join: skilled like the one they are modelled on. */
export const newAgent = (model: PlannedAgent, count: number): PlannedAgent => ({
  ...model,
  id: `new-${String(count)}`,
  isActive: true,
  languages: model.languages.length === 0 ? ['en'] : model.languages,
  name: `New colleague ${String(count)}, like ${model.name}`,
})
