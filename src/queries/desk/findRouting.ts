import type { RoutingView } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import { iso } from './moments'
import { routingReceipt } from './routingReceipt'

type Raw = {
  assignee_name: null | string
  created_at: Date | string
  id: string
  outcome: string
  overridden_by_name: null | string
  overridden_cases: number
  proposed_by_name: null | string
  rationale: string
  reason: null | string
  receipt: unknown
  rule_name: null | string
  team_name: null | string
  version: string
}

/** Why the case is where it is: the newest routing decision with its receipt. Index: routing_decisions_case. */
export const findRouting = async ({
  caseId,
  run,
}: {
  caseId: string
  run: RunSql
}): Promise<null | RoutingView> => {
  const [row] = await run<Raw>(sql`
    select r.id, r.outcome, r.rationale, r.reason, r.receipt, r.version, r.created_at,
           t.name as team_name, s.name as assignee_name, o.name as overridden_by_name, x.name as rule_name,
           (select count(*)::int from routing_decisions b
             where r.outcome = 'override' and b.outcome = 'override' and b.created_at = r.created_at
               and b.inputs ->> 'batchId' = r.inputs ->> 'batchId') as overridden_cases,
           (select p.name from routing_decisions b join staff p on p.id = b.overridden_by_id
             where b.case_id = ${caseId} and b.outcome = 'override-proposed'
               and b.created_at > now() - interval '1 day'
             order by b.created_at desc limit 1) as proposed_by_name
      from routing_decisions r
      left join teams t on t.id = r.team_id
      left join staff s on s.id = r.assignee_id
      left join staff o on o.id = r.overridden_by_id
      left join routing_rules x on x.id = r.rule_id
     where r.case_id = ${caseId} and r.outcome not in ('override-proposed', 'override-approved', 'override-declined')
     order by r.created_at desc limit 1`)

  if (row === undefined) {
    return null
  }

  return {
    assigneeName: row.assignee_name,
    createdAt: iso(row.created_at),
    id: row.id,
    outcome: row.outcome,
    overriddenByName: row.overridden_by_name,
    overriddenCases: row.overridden_cases,
    proposedByName: row.proposed_by_name,
    rationale: row.rationale,
    reason: row.reason,
    receipt: routingReceipt(row.receipt),
    ruleName: row.rule_name,
    teamName: row.team_name,
    version: row.version,
  }
}
