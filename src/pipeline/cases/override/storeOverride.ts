import type { PayloadRequest } from 'payload'

import { slugs } from '@/contracts/slugs'
import { sql, sqlIn } from '@/lib/sql'

import type { OverrideRecord, Place } from './overrideRecord'

/** Writes an override, or the proposal of one, beside the decisions of the machine. */
export const storeOverride = async ({
  after,
  batchId,
  before,
  caseId,
  now,
  outcome,
  personId,
  reason,
  req,
  secondId,
}: {
  after: Place
  batchId: string
  before: Place
  caseId: string
  now: Date
  outcome: 'override' | 'override-proposed' | 'override-reverted'
  personId: string
  reason: string
  req: PayloadRequest
  secondId: null | string
}): Promise<void> => {
  const run = await sqlIn(req)
  const [machine] = await run<{
    assignee_id: null | string
    facts: null | Record<string, unknown>
    message_id: null | string
    team_id: null | string
  }>(sql`
    select assignee_id, team_id, message_id, inputs -> 'facts' as facts from routing_decisions
     where case_id = ${caseId} and overridden_by_id is null and inputs -> 'facts' is not null
     order by created_at desc, id desc limit 1`)
  const record: OverrideRecord = {
    after,
    batchId,
    before,
    kind: 'override',
    label: {
      facts: machine?.facts ?? null,
      machine:
        machine === undefined ? null : { assigneeId: machine.assignee_id, teamId: machine.team_id },
      messageId: machine?.message_id ?? null,
    },
    secondId,
  }
  await req.payload.db.create({
    collection: slugs.routingDecisions,
    data: {
      assignee: after.assigneeId,
      case: caseId,
      createdAt: now.toISOString(),
      inputs: record,
      message: null,
      outcome,
      overriddenBy: personId,
      rationale: rationales[outcome],
      reason,
      receipt: {},
      team: after.teamId,
      version: 'override-1',
    },
    req,
    returning: false,
  })
}

const rationales = {
  override: 'A person decided otherwise than the rules.',
  'override-proposed': 'A person wants to decide otherwise; a second one has to agree.',
  'override-reverted': 'An override was taken back.',
}
