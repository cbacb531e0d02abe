import { createHash } from 'node:crypto'

import type { Account, AccountSource, AccountStatus } from '@/contracts/accounts'

const plans = ['Free', 'Team', 'Business', 'Enterprise'] as const
const states: readonly AccountStatus[] = ['active', 'active', 'active', 'trial', 'past-due']
const owners = ['Ines Moreau', 'Tom Adeyemi', 'Lena Fischer'] as const
const dayMs = 86_400_000

/**
 * Takes the place of a CRM for trying Caseway without keys: made-up figures, the same for the same customer each time.
 * It says of itself that it is a stand-in, and the desk shows that.
 */
export const createStandInAccounts = (clock: () => Date): AccountSource => ({
  isStandIn: true,
  name: 'Stand-in CRM',
  read: ({ customerId, externalId }) =>
    Promise.resolve({
      account: madeUp({ customerId, externalId, now: clock() }),
      kind: 'found' as const,
    }),
})

const madeUp = ({
  customerId,
  externalId,
  now,
}: {
  customerId: string
  externalId: null | string
  now: Date
}): Account => {
  const dice = createHash('sha256').update(customerId).digest()
  const roll = (at: number, sides: number): number => (dice[at] ?? 0) % sides
  const pick = <Value>(at: number, from: readonly [Value, ...Value[]] | readonly Value[]): Value =>
    from[roll(at, from.length)] as Value // the index is below the length
  const status = pick(0, states)
  const seats = 1 + roll(2, 60)
  const total = { amount: 900 * seats, currency: 'EUR' }
  const day = (days: number): string =>
    new Date(Math.floor(now.getTime() / dayMs) * dayMs + days * dayMs).toISOString()

  return {
    balance: { amount: status === 'past-due' ? total.amount : 0, currency: 'EUR' },
    id: externalId ?? `ACC-${String(1000 + dice.readUInt16BE(3))}`,
    invoices: [0, 1, 2].map((month) => ({
      issuedAt: day(-5 - 30 * month),
      number: `2026-${String(4000 + dice.readUInt16BE(5) - month)}`,
      status: month === 0 && status === 'past-due' ? ('overdue' as const) : ('paid' as const),
      total,
    })),
    name: `Account of customer ${customerId.slice(-4)}`,
    owner: pick(7, owners),
    plan: pick(1, plans),
    renewsAt: day(25),
    seats,
    status,
    updatedAt: day(-roll(8, 20)),
    url: null,
  }
}
