import { aroundTheClock } from '@/domain/sla/calendar'
import { slaDueAt } from '@/domain/sla/slaDueAt'

import { slaPolicies } from '../../content/automation/slaPolicies'
import { businessHours } from '../../content/organisation/hours'
import type { DemoCase } from '../../content/types'
import type { SeedRow } from '../insertRows'
import type { CaseTelling, TimelineLine } from './caseTelling'

/** The case itself, with the clocks that its timeline leaves behind. */
export const caseRow = ({
  lines,
  now,
  telling: { caseId, demo, ids, number },
}: {
  lines: readonly TimelineLine[]
  now: Date
  telling: CaseTelling
}): SeedRow => {
  const said = demo.messages.filter(({ isDraft }) => !isDraft)
  const waitingSince = waitsSince(lines)
  const isTaken =
    demo.assigneeEmail !== null ||
    demo.escalationFlags.length > 0 ||
    said.some(({ authorKind }) => authorKind === 'agent')

  return {
    assignee_id: demo.assigneeEmail === null ? null : ids.staff(demo.assigneeEmail),
    // Null as intake leaves it: department and category decide. A person at work ends it.
    assistant_mode: isTaken ? 'off' : null,
    category_id: demo.category === null ? null : ids.categories(demo.category),
    channel: demo.channel,
    closed_at: iso(demo.closedAt),
    created_at: demo.createdAt.toISOString(),
    custom_fields: demo.customFields,
    customer_id: ids.customers(demo.customerEmail),
    data_problems: demo.dataProblems.length > 0 ? demo.dataProblems : null,
    department_id: ids.departments(demo.department),
    expected_minutes: demo.expectedMinutes,
    first_responded_at: iso(demo.firstRespondedAt),
    first_response_due_at: demo.firstResponseDueAt.toISOString(),
    id: caseId,
    is_answerable: demo.isAnswerable,
    language: demo.language,
    last_inbound_at: iso(said.findLast(({ direction }) => direction === 'inbound')?.sentAt),
    last_message_at: iso(said.at(-1)?.sentAt),
    last_outbound_at: iso(said.findLast(({ direction }) => direction === 'outbound')?.sentAt),
    message_count: said.length,
    next_response_due_at: iso(nextResponseDueAt({ demo, now, waitingSince })),
    number,
    priority: demo.priority,
    reopen_count: demo.reopenCount,
    reopened_at: iso(demo.reopenedAt),
    resolution_due_at: demo.resolutionDueAt.toISOString(),
    resolved_at: iso(demo.resolvedAt),
    rev: lines.length,
    sentiment: demo.sentiment,
    sla_policy_id: ids.slaPolicies(demo.slaPolicy),
    snoozed_until: iso(demo.snoozedUntil),
    status: demo.status,
    subject: demo.subject,
    summary:
      demo.escalationFlags.length > 0
        ? (said.find(({ authorKind }) => authorKind === 'system')?.text ?? null)
        : null,
    team_id: ids.teams(demo.team),
    updated_at: (lines.at(-1)?.at ?? demo.updatedAt).toISOString(),
    waiting_since: iso(waitingSince),
  }
}

const iso = (moment: Date | null | undefined): null | string => moment?.toISOString() ?? null

const answering = new Set(['answered', 'replied'])
const pausing: readonly unknown[] = ['closed', 'pending-customer', 'resolved']

/** Since when the customer waits for us: from their first message after our last answer. */
const waitsSince = (lines: readonly TimelineLine[]): Date | null => {
  let since: Date | null = null

  for (const { at, data, kind } of lines) {
    if (kind === 'created' || kind === 'message-received') {
      since ??= at
    }

    if (answering.has(kind) || pausing.includes(data['to'])) {
      since = null
    }
  }

  return since
}

const nextResponseDueAt = ({
  demo,
  now,
  waitingSince,
}: {
  demo: DemoCase
  now: Date
  waitingSince: Date | null
}): Date | null => {
  const policy = slaPolicies.find(({ key }) => key === demo.slaPolicy)

  if (demo.firstRespondedAt === null || waitingSince === null || policy === undefined) {
    return null
  }

  return slaDueAt({
    calendar: businessHours.find(({ key }) => key === policy.businessHours) ?? aroundTheClock,
    minutes: policy.targets[demo.priority].nextResponse,
    now,
    pauses: [],
    startedAt: waitingSince,
  })
}
