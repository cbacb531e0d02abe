import type { PlanLine, PlanResult, WhatIfBody } from '@/contracts/whatIf'
import type { PastRoute, PeopleChange, PlannedRoute } from '@/domain/routing/replayPlan'
import type { RoutingInput, RoutingTarget } from '@/domain/routing/routingTypes'
import type { RunSql } from '@/lib/sql'

import { makePlanReplay } from '@/domain/routing/replayPlan'
import { sql } from '@/lib/sql'

import { peopleChange } from './peopleChange'

const pageSize = 250
const mostReplayed = 10_000
const mostSamples = 30

/**
 * Replays the decisions of a period with other people (requirement E8), in the order in which they were made, and says
 * after every page how far it is. Changes nothing; stops where nobody reads on.
 */
export const runPlan = async function* ({
  body,
  run,
}: {
  body: WhatIfBody
  run: RunSql
}): AsyncGenerator<PlanLine> {
  const change = await peopleChange({ body, run })
  const [found] = await run<{ count: number }>(sql`
    select count(*)::int as count from (
      select 1 from routing_decisions d where ${replayable(body)} limit ${mostReplayed + 1}) found`)
  const total = Math.min(mostReplayed, found?.count ?? 0)
  const replay = makePlanReplay(change)
  const sums = makeSums()
  let after: null | string = null
  let replayed = 0

  yield { kind: 'progress', replayed, total }

  while (replayed < total) {
    const page: StoredPlanRoute[] = await readPage({
      after,
      body,
      limit: Math.min(pageSize, total - replayed),
      run,
    })

    if (page.length === 0) break

    for (const past of page) {
      sums.add({ change, past, planned: replay(past) })
    }

    replayed += page.length
    after = page.at(-1)?.id ?? null

    yield { kind: 'progress', replayed, total }
    // Others want this process too: a page of decisions is computed in one go.
    await new Promise((resolve) => setImmediate(resolve))
  }

  yield { kind: 'done', result: sums.result((found?.count ?? 0) > mostReplayed) }
}

type StoredPlanRoute = PastRoute & {
  readonly id: string
  readonly number: string
  readonly subject: string
}

/** Decisions of rules within the days asked for, the last day included. */
const replayable = ({ from, to }: WhatIfBody): ReturnType<typeof sql> => sql`
  d.outcome in ('agent', 'queue') and d.inputs ? 'agents'
  and d.created_at >= ${from}::date and d.created_at < ${to}::date + 1`

const readPage = async ({
  after,
  body,
  limit,
  run,
}: {
  after: null | string
  body: WhatIfBody
  limit: number
  run: RunSql
}): Promise<StoredPlanRoute[]> => {
  const rows = await run<{
    case_id: string
    due: null | string
    id: string
    inputs: RoutingInput
    number: string
    open_until: null | string
    receipt: RoutingTarget
    subject: string
  }>(sql`
    select d.id, d.case_id, d.inputs, c.number, c.subject,
           to_char(c.first_response_due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as due,
           to_char(coalesce(c.resolved_at, c.closed_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as open_until,
           jsonb_build_object('agentId', d.receipt -> 'agentId', 'outcome', d.receipt -> 'outcome',
             'priority', d.receipt -> 'priority', 'ruleId', d.receipt -> 'ruleId', 'teamId', d.receipt -> 'teamId') as receipt
      from routing_decisions d join cases c on c.id = d.case_id
     where ${replayable(body)}
       and (${after}::uuid is null or (d.created_at, d.id) > (select b.created_at, b.id from routing_decisions b where b.id = ${after}::uuid))
     order by d.created_at, d.id limit ${limit}`)

  return rows.map(({ case_id, due, id, inputs, number, open_until, receipt, subject }) => ({
    caseId: case_id,
    firstResponseDueAt: due,
    id,
    input: inputs,
    number,
    openUntil: open_until,
    subject,
    target: receipt,
  }))
}

type Both = { after: number; before: number }

const makeSums = (): {
  add: (given: { change: PeopleChange; past: StoredPlanRoute; planned: PlannedRoute }) => void
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
      give(past.target.agentId, named(past.target), 'before', planned.expectedMinutes)
      give(planned.after.agentId, named(planned.after), 'after', planned.expectedMinutes)

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
