import type { RoutingInput, RoutingTarget } from '@/domain/routing/routingTypes'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

export type StoredRoute = {
  readonly id: string
  readonly input: RoutingInput
  readonly number: string
  readonly subject: string
  readonly target: RoutingTarget
}

/**
 * Past decisions of the rules with everything they depended on, the newest first: what a trial runs on. Those that
 * stayed inside a team (escalations, cases taken back) were not decided by rules and are left out.
 */
export const readStoredRoutes = async ({
  before,
  limit,
  run,
}: {
  /** Id of the last one read; null to begin with the newest. */
  before: null | string
  limit: number
  run: RunSql
}): Promise<StoredRoute[]> => {
  const rows = await run<{
    id: string
    inputs: RoutingInput
    number: string
    receipt: RoutingTarget
    subject: string
  }>(sql`
    select d.id, d.inputs, c.number, c.subject,
           jsonb_build_object('agentId', d.receipt -> 'agentId', 'outcome', d.receipt -> 'outcome',
             'priority', d.receipt -> 'priority', 'ruleId', d.receipt -> 'ruleId', 'teamId', d.receipt -> 'teamId') as receipt
      from routing_decisions d join cases c on c.id = d.case_id
     where d.outcome in ('agent', 'queue') and d.inputs ? 'agents'
       and (${before}::uuid is null or (d.created_at, d.id) < (select b.created_at, b.id from routing_decisions b where b.id = ${before}::uuid))
     order by d.created_at desc, d.id desc limit ${limit}`)

  return rows.map(({ id, inputs, number, receipt, subject }) => ({
    id,
    input: inputs,
    number,
    subject,
    target: receipt,
  }))
}
