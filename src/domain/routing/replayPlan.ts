import type { RoutingAgent, RoutingInput, RoutingTarget } from './routingTypes'

import { decideTarget } from './decideTarget'
import { predictResponse } from './predictResponse'

/** A past decision with what became of its case. Moments are ISO instants. */
export type PastRoute = {
  readonly caseId: string
  readonly firstResponseDueAt: null | string
  readonly input: RoutingInput
  /** When the case stopped being work; null while it is. */
  readonly openUntil: null | string
  readonly target: RoutingTarget
}

/** People as they would have been: changes of those there were, by id, and those who would have joined them. */
export type PeopleChange = {
  readonly added: readonly RoutingAgent[]
  readonly agents: Readonly<Record<string, Partial<RoutingAgent>>>
}

export type PlannedRoute = {
  readonly after: RoutingTarget
  readonly expectedMinutes: number
  readonly isMoved: boolean
  /** Would the first answer have been late, by the same forecast for both? Null where none was promised. */
  readonly late: { readonly after: boolean; readonly before: boolean } | null
}

type Shifted = { readonly agentId: string; readonly minutes: number; readonly until: number }

/**
 * Replays past decisions with other people (requirement E8). Hand it the decisions in the order in which they were
 * made: a case that goes elsewhere takes its minutes along until it is done, so what is decided next sees the loads that
 * the plan would have brought. With nothing changed every input is that of the time, and so is every decision.
 */
export const makePlanReplay = (change: PeopleChange): ((past: PastRoute) => PlannedRoute) => {
  const isChanged = change.added.length > 0 || Object.keys(change.agents).length > 0
  const shifted = new Map<string, readonly Shifted[]>()
  const assignedAt = new Map<string, string>()

  return (past) => {
    const now = new Date(past.input.now)
    // A case that is decided again leaves where the plan had put it.
    shifted.delete(past.caseId)
    const input = isChanged
      ? { ...past.input, agents: planned({ assignedAt, change, input: past.input, now, shifted }) }
      : past.input
    const then = decideTarget(past.input)
    const decision = isChanged ? decideTarget(input) : then
    const after = decision.target
    const isMoved = after.agentId !== past.target.agentId || after.teamId !== past.target.teamId

    if (after.agentId !== past.target.agentId) {
      const until = past.openUntil === null ? Infinity : Date.parse(past.openUntil)
      shifted.set(past.caseId, [
        ...(past.target.agentId === null
          ? []
          : [{ agentId: past.target.agentId, minutes: -decision.expectedMinutes, until }]),
        ...(after.agentId === null
          ? []
          : [{ agentId: after.agentId, minutes: decision.expectedMinutes, until }]),
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
      expectedMinutes: decision.expectedMinutes,
      isMoved,
      late:
        due === null
          ? null
          : { after: isChanged ? isLate(input.agents, decision, due) : wasLate, before: wasLate },
    }
  }
}

/** Everybody as the plan has them, with the loads that its earlier decisions moved. */
const planned = ({
  assignedAt,
  change: { added, agents: changes },
  input,
  now,
  shifted,
}: {
  assignedAt: ReadonlyMap<string, string>
  change: PeopleChange
  input: RoutingInput
  now: Date
  shifted: Map<string, readonly Shifted[]>
}): RoutingAgent[] => {
  const moved = new Map<string, number>()

  for (const [caseId, entries] of shifted) {
    for (const { agentId, minutes, until } of entries) {
      if (until > now.getTime()) {
        moved.set(agentId, (moved.get(agentId) ?? 0) + minutes)
      } else {
        shifted.delete(caseId)
      }
    }
  }

  return [...input.agents, ...added].map((agent) => ({
    ...agent,
    ...changes[agent.id],
    lastAssignedAt: later(
      agent.lastAssignedAt,
      moved.has(agent.id) ? assignedAt.get(agent.id) : null,
    ),
    loadMinutes: Math.max(0, agent.loadMinutes + (moved.get(agent.id) ?? 0)),
  }))
}

const later = (a: null | string, b: null | string | undefined): null | string =>
  a === null ? (b ?? null) : b == null || b < a ? a : b
