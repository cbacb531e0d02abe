import type { RoutingDecision, RoutingInput } from '@/domain/routing/routingTypes'

import { sql } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import type { StatementPart } from '../writeCase'

/**
 * Keeps a decision with everything it was made from, so that it can be made again and explained (requirement E4).
 * `rationale` begins with `reason` where there is one.
 *
 * A part of the statement that carries the decision out: whoever decides holds the turn, and each round trip in it is
 * time for which all others wait.
 */
export const decisionPart = ({
  caseId,
  decision,
  input,
  messageId,
  now,
  outcome,
  reason,
}: {
  caseId: string
  decision: RoutingDecision
  input: RoutingInput
  /** The message that was routed; null for a decision about a case that was routed before. */
  messageId: null | string
  now: Date
  outcome: string
  reason?: string
}): StatementPart => {
  const at = now.toISOString()
  const rationale = [...(reason === undefined ? [] : [reason]), ...decision.rationale].join(' ')

  return {
    name: 'decided',
    part: sql`
      insert into routing_decisions (id, case_id, message_id, outcome, rule_id, team_id, assignee_id, reason, rationale,
                                     inputs, receipt, version, created_at, updated_at)
      values (${uuidv7(now)}, ${caseId}, ${messageId}, ${outcome}, ${reason === undefined ? decision.ruleId : null},
              ${decision.teamId}, ${decision.agentId}, ${reason ?? null}, ${rationale}, ${JSON.stringify(input)}::jsonb,
              ${JSON.stringify(decision)}::jsonb, ${decision.versions['engine'] ?? ''}, ${at}, ${at})`,
  }
}
