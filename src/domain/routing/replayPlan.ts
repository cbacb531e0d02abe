import type { Facts } from './conditions'
import type {
  RoutingAgent,
  RoutingDepartment,
  RoutingInput,
  RoutingRule,
  RoutingTarget,
} from './routingTypes'

import { isOpenAt } from '../sla/isOpenAt'
import { decideTarget } from './decideTarget'
import { predictResponse } from './predictResponse'
import { rereadInput } from './rereadInput'

/** A past decision with what became of its case. Moments are ISO instants. */
export type PastRoute = {
  readonly caseId: string
  readonly firstResponseDueAt: null | string
  readonly input: RoutingInput
  /** When the case stopped being work; null while it is. */
  readonly openUntil: null | string
  readonly target: RoutingTarget
}

/** What would have been otherwise: people (changes by id, and who would have joined) and rules. */
export type PlanChange = {
  readonly added: readonly RoutingAgent[]
  readonly agents: Readonly<Record<string, Partial<RoutingAgent>>>
  /** Left out: the rules of the time. */
  readonly rules?: readonly RoutingRule[]
}

export type PlannedRoute = {
  readonly after: RoutingTarget
  readonly expectedMinutes: { readonly after: number; readonly before: number }
  readonly isMoved: boolean
  /** Would the first answer have been late, by the same forecast for both? Null where none was promised. */
  readonly late: { readonly after: boolean; readonly before: boolean } | null
}

type Shifted = {
  readonly agentId: string
  readonly minutes: number
  readonly teamId: string
  readonly until: number
}

/**
 * Replays past decisions with other people, rules or facts (requirement E8). Hand it the decisions in the order in which
 * they were made: a case that goes elsewhere takes its minutes along until it is done, so what is decided next sees the
 * loads that the plan would have brought. With nothing changed every input is that of the time, and so is every decision.
 *
 * `facts`: what another model understood of this message; null where it was understood as it was.
 */
export const makePlanReplay = (
  change: PlanChange,
): ((past: PastRoute, facts?: Facts | null) => PlannedRoute) => {
  const isPlanned =
    change.added.length > 0 || Object.keys(change.agents).length > 0 || change.rules !== undefined
  let isElsewhere = false
  const shifted = new Map<string, readonly Shifted[]>()
  const assignedAt = new Map<string, string>()

  return (past, facts = null) => {
    // Once a case has gone elsewhere, others carry other loads: from then on every decision is made anew.
    const isChanged = isPlanned || facts !== null || isElsewhere
    const now = new Date(past.input.now)
    // A case that is decided again leaves where the plan had put it.
    shifted.delete(past.caseId)
    const read = facts === null ? past.input : rereadInput(past.input, facts)
    const moved = movedAt(now, shifted)
    const input = isChanged
      ? {
          ...read,
          agents: planned({ assignedAt, change, input: past.input, moved, now }),
          ...(read.departments === undefined
            ? {}
            : { departments: read.departments.map((one) => withMoved(one, moved)) }),
          ...(change.rules === undefined ? {} : { rules: change.rules }),
        }
      : past.input
    const then = decideTarget(past.input)
    const decision = isChanged ? decideTarget(input) : then
    const after = decision.target
    const isMoved = after.agentId !== past.target.agentId || after.teamId !== past.target.teamId

    // Also where the same person takes it for another team: then its department carries it.
    if (isMoved) {
      isElsewhere = true
      const until = past.openUntil === null ? Infinity : Date.parse(past.openUntil)
      shifted.set(past.caseId, [
        ...givenTo(past.target, -then.expectedMinutes, until),
        ...givenTo(after, decision.expectedMinutes, until),
      ])
    }

    if (after.agentId !== null) {
      assignedAt.set(after.agentId, past.input.now)
    }

    const isLate = (agents: readonly RoutingAgent[], by: typeof decision, due: string): boolean => {
      const response = predictResponse({ agents, decision: by, now })

      return response === null || response.getTime() > Date.parse(due)
    }
    const due = past.firstResponseDueAt
    const wasLate = due !== null && isLate(past.input.agents, then, due)

    return {
      after,
      expectedMinutes: { after: decision.expectedMinutes, before: then.expectedMinutes },
      isMoved,
      late:
        due === null
          ? null
          : { after: isChanged ? isLate(input.agents, decision, due) : wasLate, before: wasLate },
    }
  }
}

const givenTo = (
  { agentId, teamId }: RoutingTarget,
  minutes: number,
  until: number,
): readonly Shifted[] => (agentId === null ? [] : [{ agentId, minutes, teamId, until }])

/** What the earlier decisions of the plan moved and is still work. Forgets what is not. */
const movedAt = (now: Date, shifted: Map<string, readonly Shifted[]>): readonly Shifted[] =>
  [...shifted].flatMap(([caseId, entries]) => {
    const open = entries.filter(({ until }) => until > now.getTime())
    if (open.length === 0) shifted.delete(caseId)

    return open
  })

const minutesOf = (moved: readonly Shifted[]): number =>
  moved.reduce((sum, { minutes }) => sum + minutes, 0)

const withMoved = (department: RoutingDepartment, moved: readonly Shifted[]): RoutingDepartment => {
  const its = moved.filter(({ teamId }) => department.teamIds.includes(teamId))

  return { ...department, loadMinutes: Math.max(0, department.loadMinutes + minutesOf(its)) }
}

/** Everybody as the plan has them, with the loads that its earlier decisions moved. */
const planned = ({
  assignedAt,
  change: { added, agents: changes },
  input,
  moved,
  now,
}: {
  assignedAt: ReadonlyMap<string, string>
  change: PlanChange
  input: RoutingInput
  moved: readonly Shifted[]
  now: Date
}): RoutingAgent[] => {
  const minutes = new Map<string, number>()

  for (const one of moved) {
    minutes.set(one.agentId, (minutes.get(one.agentId) ?? 0) + one.minutes)
  }

  return [...input.agents, ...added].map((agent) => ({
    ...agent,
    ...changes[agent.id],
    ...(changes[agent.id]?.shifts === undefined || !isOffDuty(agent, now)
      ? {}
      : { availability: 'available' as const }),
    lastAssignedAt: later(
      agent.lastAssignedAt,
      minutes.has(agent.id) ? assignedAt.get(agent.id) : null,
    ),
    loadMinutes: Math.max(0, agent.loadMinutes + (minutes.get(agent.id) ?? 0)),
  }))
}

const later = (a: null | string, b: null | string | undefined): null | string =>
  a === null ? (b ?? null) : b == null || b < a ? a : b

/** Offline because their day was over: in other hours they would have been there. Who was ill in their shift was ill. */
const isOffDuty = ({ availability, shifts }: RoutingAgent, now: Date): boolean =>
  availability === 'offline' && shifts.length > 0 && !shifts.some((shift) => isOpenAt(shift, now))
