import type { PlanResult } from '@/contracts/whatIf'
import type { PastRoute, PlanChange, PlannedRoute } from '@/domain/routing/replayPlan'
import type { RoutingTarget } from '@/domain/routing/routingTypes'

const mostSamples = 30

export type StoredPlanRoute = PastRoute & {
  readonly id: string
  /** Made for the first message of its case. */
  readonly isFirst: boolean
  readonly number: string
  readonly subject: string
}

type Both = { after: number; before: number }

/** What a replay adds up to, decision by decision. */
export const makePlanSums = (): {
  add: (given: { change: PlanChange; past: StoredPlanRoute; planned: PlannedRoute }) => void
  result: (isCut: boolean) => PlanResult
} => {
  const agents = new Map<string, { cases: Both; minutes: Both; name: string }>()
  const late = { after: 0, before: 0, promised: 0 }
  const queued: Both = { after: 0, before: 0 }
  const samples: PlanResult['samples'][number][] = []
  let moved = 0
  let replayed = 0

  const give = (id: null | string, name: string, side: keyof Both, minutes: number): void => {
    if (id === null) {
      queued[side] += 1

      return
    }

    const known = agents.get(id) ?? {
      cases: { after: 0, before: 0 },
      minutes: { after: 0, before: 0 },
      name,
    }
    known.cases[side] += 1
    known.minutes[side] += minutes
    agents.set(id, known)
  }

  return {
    add: ({ change, past, planned }) => {
      const named = (target: RoutingTarget): string =>
        [...past.input.agents, ...change.added].find(({ id }) => id === target.agentId)?.name ??
        'Somebody who is gone'
      replayed += 1
      give(past.target.agentId, named(past.target), 'before', planned.expectedMinutes.before)
      give(planned.after.agentId, named(planned.after), 'after', planned.expectedMinutes.after)

      if (planned.late !== null) {
        late.promised += 1
        late.after += Number(planned.late.after)
        late.before += Number(planned.late.before)
      }

      if (planned.isMoved) {
        moved += 1

        if (samples.length < mostSamples) {
          const place = (target: RoutingTarget): string =>
            target.agentId === null
              ? `queue of ${past.input.teams.find(({ id }) => id === target.teamId)?.name ?? 'a team that is gone'}`
              : named(target)
          samples.push({
            from: place(past.target),
            number: past.number,
            subject: past.subject,
            to: place(planned.after),
          })
        }
      }
    },
    result: (isCut) => ({
      agents: [...agents.values()].toSorted(
        (a, b) => b.minutes.after - a.minutes.after || a.name.localeCompare(b.name),
      ),
      isCut,
      late,
      moved,
      queued,
      replayed,
      samples,
    }),
  }
}
