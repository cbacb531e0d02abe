import type { PayloadRequest } from 'payload'

import type { RoutingDecision, RoutingInput } from '@/domain/routing/routingTypes'

import { slugs } from '@/contracts/slugs'

/**
 * Keeps a decision with everything it was made from, so that it can be made again and explained (requirement E4).
 * `rationale` begins with `reason` where there is one.
 */
export const storeDecision = async ({
  caseId,
  decision,
  input,
  messageId,
  now,
  outcome,
  reason,
  req,
}: {
  caseId: string
  decision: RoutingDecision
  input: RoutingInput
  /** The message that was routed; null for a decision about a case that was routed before. */
  messageId: null | string
  now: Date
  outcome: string
  reason?: string
  req: PayloadRequest
}): Promise<void> => {
  await req.payload.db.create({
    collection: slugs.routingDecisions,
    data: {
      assignee: decision.agentId,
      case: caseId,
      createdAt: now.toISOString(),
      inputs: input,
      message: messageId,
      outcome,
      rationale: [...(reason === undefined ? [] : [reason]), ...decision.rationale].join(' '),
      ...(reason === undefined ? { rule: decision.ruleId } : { reason }),
      receipt: decision,
      team: decision.teamId,
      version: decision.versions['engine'] ?? '',
    },
    req,
    returning: false,
  })
}
