import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

import { slugs } from '@/contracts/slugs'
import { make } from '@tests/factories/make'
import { makeAgent } from '@tests/factories/makeAgent'
import { makeDepartment } from '@tests/factories/makeDepartment'
import { makeTeam } from '@tests/factories/makeTeam'
import { getTestPayload, query } from '@tests/setup/database'

export type RoutingWorld = {
  /** Staff ids: two agents and the lead, who takes no cases. */
  readonly ana: string
  readonly ben: string
  readonly lead: string
  readonly departmentId: string
  readonly makeCase: (unusual?: Record<string, unknown>) => Promise<string>
  readonly payload: Payload
  readonly policyId: string
  readonly teamId: string
}

/** One team with two agents and a lead, one customer, one SLA policy around the clock. */
export const makeRoutingWorld = async (): Promise<RoutingWorld> => {
  const payload = await getTestPayload()
  const departmentId = await makeDepartment({ key: 'support', payload })
  const teamId = await makeTeam({ departmentId, key: 'tier-1', payload })
  const agent = (name: string, unusual = {}): Promise<string> =>
    makeAgent({ departmentId, name, payload, teamIds: [teamId], ...unusual })
  const ana = await agent('ana')
  const ben = await agent('ben')
  const lead = await agent('lead', { availability: 'busy', isLead: true })
  const customerId = await make({
    collection: slugs.customers,
    data: { name: 'Carla', tier: 'business' },
    payload,
  })
  const policyId = await make({
    collection: slugs.slaPolicies,
    data: {
      conditions: { all: [] },
      isActive: true,
      key: 'all',
      name: 'All',
      position: 1,
      targets: {
        high: { firstResponse: 60, nextResponse: 60, resolution: 600, takeBack: 90 },
        medium: { firstResponse: 100, nextResponse: 100, resolution: 1000 },
      },
      warnAtPercent: 80,
    },
    payload,
  })
  let made = 0

  return {
    ana,
    ben,
    departmentId,
    lead,
    makeCase: async (unusual = {}) => {
      made += 1
      const at = new Date().toISOString()
      const caseId = await make({
        collection: slugs.cases,
        data: {
          channel: 'email',
          customer: customerId,
          department: departmentId,
          expectedMinutes: 10,
          language: 'en',
          messageCount: 1,
          number: `CW-${String(10_000 + made)}`,
          priority: 'medium',
          slaPolicy: policyId,
          status: 'open',
          subject: `Case ${String(made)}`,
          team: teamId,
          waitingSince: at,
          ...unusual,
        },
        payload,
      })
      await make({
        collection: slugs.messages,
        data: {
          authorKind: 'customer',
          case: caseId,
          channel: 'email',
          customer: customerId,
          direction: 'inbound',
          text: 'Please help me.',
        },
        payload,
      })

      return caseId
    },
    payload,
    policyId,
    teamId,
  }
}

/** A decision that found nobody, as routing leaves it. */
export const queueIt = async (caseId: string, teamId: string): Promise<void> => {
  await query(
    `insert into routing_decisions (id, case_id, outcome, team_id, rationale, inputs, receipt, version, created_at, updated_at)
     values ($1, $2, 'queue', $3, 'Nobody.', '{}', '{}', 'route-1', now() - interval '5 minutes', now())`,
    [randomUUID(), caseId, teamId],
  )
}

/** A decision of the machine, as far as an override looks at it. */
export const storeRouted = async (
  caseId: string,
  { assigneeId, teamId }: { assigneeId: string; teamId: string },
): Promise<void> => {
  await query(
    `insert into routing_decisions (id, case_id, outcome, team_id, assignee_id, rationale, inputs, receipt, version, created_at, updated_at)
     values ($1, $2, 'agent', $3, $4, 'Best.', '{"facts": {"category": "billing"}}', '{}', 'route-1', now(), now())`,
    [randomUUID(), caseId, teamId, assigneeId],
  )
}
