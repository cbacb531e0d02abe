import type { Payload } from 'payload'

import type { Case, Message, Staff } from '@/payload-types'

import { slugs } from '@/contracts/slugs'

export type DeskWorld = {
  readonly analyst: Staff
  readonly auditor: Staff
  readonly billing: string
  readonly customerId: string
  readonly engineer: Staff
  readonly sales: string
  readonly teamId: string
  readonly makeCase: (more?: Partial<Case>) => Promise<Case>
  readonly makeMessage: (caseId: string, more?: Partial<Message>) => Promise<Message>
}

export const deskPassword = 'quiet-harbour-2026'

/**
 * Two departments, three people, a customer: an analyst of billing, an engineer and an auditor who see all.
 * Cases are of billing unless said otherwise; ten minutes lie between two of them, newest last.
 */
export const makeDeskWorld = async (payload: Payload): Promise<DeskWorld> => {
  const department = (name: string): Promise<{ id: string }> =>
    payload.create({
      depth: 0,
      overrideAccess: true,
      collection: slugs.departments,
      data: { assistantMode: 'suggest', key: name.toLowerCase(), name },
    })
  const [billing, sales] = [await department('Billing'), await department('Sales')]
  const team = await payload.create({
    depth: 0,
    overrideAccess: true,
    collection: slugs.teams,
    data: { department: billing.id, key: 'billing-team', name: 'Billing team' },
  })
  const person = async (role: Staff['role'], name: string): Promise<Staff> =>
    payload.create({
      depth: 0,
      overrideAccess: true,
      collection: slugs.staff,
      data: {
        email: `${role}@desk.example`,
        isActive: true,
        name,
        password: deskPassword,
        role,
      },
    })
  const analyst = await person('analyst', 'Ada Analyst')
  const engineer = await person('engineer', 'Eli Engineer')
  const auditor = await person('auditor', 'Uma Auditor')
  await payload.create({
    depth: 0,
    overrideAccess: true,
    collection: slugs.agentProfiles,
    data: {
      availability: 'available',
      capacityMinutes: 240,
      departments: [billing.id],
      staff: analyst.id,
    },
  })
  const customer = await payload.create({
    depth: 0,
    overrideAccess: true,
    collection: slugs.customers,
    data: {
      company: 'Harbour Foods',
      email: 'hanna@harbour.example',
      name: 'Hanna Brook',
      password: deskPassword,
      tier: 'enterprise',
    },
  })
  await payload.create({
    depth: 0,
    overrideAccess: true,
    collection: slugs.customerIdentifiers,
    data: {
      customer: customer.id,
      isVerified: true,
      kind: 'email',
      value: 'hanna@harbour.example',
    },
  })
  let count = 0

  return {
    analyst,
    auditor,
    billing: billing.id,
    customerId: customer.id,
    engineer,
    makeCase: async (more = {}) => {
      count += 1
      const at = new Date(Date.UTC(2026, 0, 5, 8) + count * 600_000).toISOString()

      return payload.create({
        depth: 0,
        overrideAccess: true,
        collection: slugs.cases,
        data: {
          channel: 'email',
          createdAt: at,
          customer: customer.id,
          department: billing.id,
          expectedMinutes: 10,
          lastMessageAt: at,
          messageCount: 0,
          number: `CW-${String(20_000 + count)}`,
          priority: 'medium',
          reopenCount: 0,
          rev: 0,
          status: 'open',
          subject: `Question number ${String(count)}`,
          ...more,
        },
      })
    },
    makeMessage: async (caseId, more = {}) =>
      payload.create({
        depth: 0,
        overrideAccess: true,
        collection: slugs.messages,
        data: {
          authorKind: 'customer',
          case: caseId,
          channel: 'email',
          customer: customer.id,
          direction: 'inbound',
          text: 'Where is my refund?',
          ...more,
        },
      }),
    sales: sales.id,
    teamId: team.id,
  }
}
