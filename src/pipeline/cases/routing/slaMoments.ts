import type { PayloadRequest } from 'payload'

import type { Conditions, Facts } from '@/domain/routing/conditions'
import type { BusinessCalendar } from '@/domain/sla/calendar'
import type { SlaPolicy } from '@/domain/sla/slaTargets'
import type { Priority } from '@/domain/vocabulary'

import { matchesConditions } from '@/domain/routing/matchesConditions'
import { calendarOf } from '@/domain/sla/calendarOf'
import { slaDueAt } from '@/domain/sla/slaDueAt'
import { slaTargets } from '@/domain/sla/slaTargets'
import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from '../caseRow'

import { readPauses } from './readPauses'

export type SlaMoments = {
  firstResponseDueAt?: null | string
  nextResponseDueAt?: null | string
  resolutionDueAt?: null | string
  slaPolicy?: null | string
}

type PolicyRow = {
  conditions: Conditions
  holidays: null | string[]
  hours: BusinessCalendar['hours'] | null
  id: string
  name: string
  targets: SlaPolicy['targets']
  timezone: null | string
}

/**
 * When the promises to this customer fall due (requirement J4): the first active policy whose conditions match.
 * Before the first answer the first response counts, later the next response, from when the customer began to wait.
 * While the case waited for somebody else, or was thought to be done, no clock ran.
 */
export const slaMoments = async ({
  now,
  priority,
  ...given
}: {
  case: CaseRow
  now: Date
  priority: Priority
  req: PayloadRequest
}): Promise<SlaMoments> => (await readSlaTerms(given))({ now, priority })

/** The same in two steps, for a decision that reads first and knows the priority later. */
export const readSlaTerms = async ({
  case: current,
  req,
}: {
  case: CaseRow
  req: PayloadRequest
}): Promise<(given: { now: Date; priority: Priority }) => SlaMoments> => {
  const run = await sqlIn(req)
  const [customer] = await run<{
    category: null | string
    policies: null | PolicyRow[]
    tier: string
  }>(sql`
    select u.tier, k.key as category,
           (select json_agg(policy order by policy.position, policy.id) from (
              select p.id, p.name, p.conditions, p.targets, p.position, h.timezone, h.hours, h.holidays
                from sla_policies p left join business_hours h on h.id = p.business_hours_id
               where p.is_active) policy) as policies
      from customers u left join categories k on k.id = ${current.categoryId}
     where u.id = ${current.customerId}`)
  const policies = customer?.policies ?? []
  // A case of one message has not waited for anybody yet: routing a new one stays one question shorter.
  const pauses = current.messageCount <= 1 ? [] : await readPauses({ caseId: current.id, req })

  return ({ now, priority }) => {
    const facts: Facts = {
      category: customer?.category ?? null,
      channel: current.channel,
      'customer.tier': customer?.tier ?? null,
      language: current.language,
      priority,
    }
    const policy = policies.find(({ conditions }) => matchesConditions(facts, conditions))

    if (policy === undefined) {
      return {}
    }

    const calendar = calendarOf(policy)
    const targets = slaTargets({ policy, priority, tier: customer?.tier ?? null })
    const due = (minutes: null | number, startedAt: Date): null | string =>
      minutes === null
        ? null
        : slaDueAt({ calendar, minutes, now, pauses, startedAt }).toISOString()

    return {
      resolutionDueAt: due(targets.resolution, current.createdAt),
      slaPolicy: policy.id,
      ...(current.firstRespondedAt === null
        ? { firstResponseDueAt: due(targets.firstResponse, current.createdAt) }
        : { nextResponseDueAt: due(targets.nextResponse, current.waitingSince ?? now) }),
    }
  }
}
