import type { OpenTriage } from '@/contracts/openTriage'
import type { PlanLine, WhatIfBody } from '@/contracts/whatIf'
import type { PlanChange } from '@/domain/routing/replayPlan'
import type { RoutingInput, RoutingTarget } from '@/domain/routing/routingTypes'
import type { RunSql } from '@/lib/sql'

import type { StoredPlanRoute } from './planSums'

import { fillFacts } from '@/domain/routing/fillFacts'
import { makePlanReplay } from '@/domain/routing/replayPlan'
import { sql } from '@/lib/sql'

import { peopleChange } from './peopleChange'
import { makePlanSums } from './planSums'
import { readKeptHours } from './readKeptHours'
import { rereadPast } from './rereadPast'
import { rulesOfDrafts } from './rulesOfDrafts'

const pageSize = 250
const mostReplayed = 10_000

/**
 * Replays the decisions of a period with other people, shifts, rules or another model (requirement E8), in the order in
 * which they were made, and says after every page how far it is. Changes nothing; stops where nobody reads on.
 */
export const runPlan = async function* ({
  body,
  openTriage,
  run,
}: {
  body: WhatIfBody
  openTriage: OpenTriage
  run: RunSql
}): AsyncGenerator<PlanLine> {
  const change: PlanChange = {
    ...(await peopleChange({ body, run })),
    ...(body.rules === undefined
      ? {}
      : { rules: await rulesOfDrafts({ drafts: body.rules, run }) }),
  }
  const reread =
    body.model === undefined ? undefined : await rereadPast({ id: body.model, openTriage, run })

  if (reread === null) {
    yield {
      kind: 'failed',
      reason: 'This version of the model cannot be read any more. Choose another one.',
    }

    return
  }

  const [found] = await run<{ count: number }>(sql`
    select count(*)::int as count from (
      select 1 from routing_decisions d where ${replayable(body)} limit ${mostReplayed + 1}) found`)
  const total = Math.min(mostReplayed, found?.count ?? 0)
  const replay = makePlanReplay(change)
  const hours = change.rules === undefined ? null : await readKeptHours({ run })
  const sums = makePlanSums()
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

    for (const stored of page) {
      const past = hours === null ? stored : { ...stored, input: fillFacts(stored.input, hours) }
      sums.add({ change, past, planned: replay(past, (await reread?.(past)) ?? null) })
    }

    replayed += page.length
    after = page.at(-1)?.id ?? null

    yield { kind: 'progress', replayed, total }
    // Others want this process too: a page of decisions is computed in one go.
    await new Promise((resolve) => setImmediate(resolve))
  }

  yield { kind: 'done', result: sums.result((found?.count ?? 0) > mostReplayed) }
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
    is_first: boolean
    number: string
    open_until: null | string
    receipt: RoutingTarget
    subject: string
  }>(sql`
    select d.id, d.case_id, d.inputs, c.number, c.subject,
           d.message_id is not distinct from (select m.id from messages m where m.case_id = c.id and m.direction = 'inbound'
             order by m.created_at, m.id limit 1) as is_first,
           to_char(c.first_response_due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as due,
           to_char(coalesce(c.resolved_at, c.closed_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as open_until,
           jsonb_build_object('agentId', d.receipt -> 'agentId', 'outcome', d.receipt -> 'outcome',
             'priority', d.receipt -> 'priority', 'ruleId', d.receipt -> 'ruleId', 'teamId', d.receipt -> 'teamId') as receipt
      from routing_decisions d join cases c on c.id = d.case_id
     where ${replayable(body)}
       and (${after}::uuid is null or (d.created_at, d.id) > (select b.created_at, b.id from routing_decisions b where b.id = ${after}::uuid))
     order by d.created_at, d.id limit ${limit}`)

  return rows.map(
    ({ case_id, due, id, inputs, is_first, number, open_until, receipt, subject }) => ({
      caseId: case_id,
      firstResponseDueAt: due,
      id,
      input: inputs,
      isFirst: is_first,
      number,
      openUntil: open_until,
      subject,
      target: receipt,
    }),
  )
}
