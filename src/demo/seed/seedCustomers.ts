import type { Payload } from 'payload'

import { slugs } from '@/contracts/slugs'
import { normaliseEmail } from '@/domain/identity/normaliseEmail'
import { normalisePhone } from '@/domain/identity/normalisePhone'
import { sql } from '@/lib/sql'

import { demoAccounts } from '../accounts'
import { customers } from '../content/customers/customers'
import type { DemoCustomer } from '../content/types'
import { demoId } from './demoId'
import { readDemoIds } from './demoIds'
import { demoShare } from './demoShare'
import { inSeed } from './inSeed'
import type { SeedRow } from './insertRows'
import { insertRows } from './insertRows'

const day = 86_400_000

/** Customers with the addresses by which they are known. One of them may sign in. */
export const seedCustomers = async ({
  now,
  payload,
}: {
  now: Date
  payload: Payload
}): Promise<number> =>
  inSeed({
    payload,
    work: async ({ req, run }) => {
      const known = new Set(
        (
          await run<{ email: string }>(sql`select email from customers where email is not null`)
        ).map(({ email }) => email),
      )
      const missing = customers.filter(({ email }) => !known.has(email))

      for (const { company, email, language, name, tier, timezone } of missing) {
        const account = demoAccounts.find((one) => one.email === email)

        if (account !== undefined) {
          await payload.create({
            collection: slugs.customers,
            data: { company, email, language, name, password: account.password, tier, timezone },
            depth: 0,
            overrideAccess: true, // the seed: no user is behind it
            req,
          })
        }
      }

      // The one with a password is there by now; the others are written at once.
      await insertRows({
        rows: missing.map((one) => customerRow(one, now)),
        run,
        table: 'customers',
      })
      const ids = await readDemoIds(run)
      await insertRows({
        rows: missing.flatMap((one) => identifierRows(one, ids.customers(one.email), now)),
        run,
        table: 'customer_identifiers',
      })

      return missing.length
    },
  })

/** They came before their first case. */
const since = ({ email }: DemoCustomer, now: Date): Date =>
  new Date(now.getTime() - Math.round((70 + 600 * demoShare(`since ${email}`)) * day))

const customerRow = (customer: DemoCustomer, now: Date): SeedRow => {
  const at = since(customer, now)

  return {
    company: customer.company,
    created_at: at.toISOString(),
    email: customer.email,
    id: demoId({ at, name: `customer ${customer.email}` }),
    is_blocked: false,
    language: customer.language,
    name: customer.name,
    tier: customer.tier,
    timezone: customer.timezone,
    updated_at: at.toISOString(),
  }
}

const identifierRows = (customer: DemoCustomer, customerId: string, now: Date): SeedRow[] => {
  const at = since(customer, now)
  const addresses = [
    { kind: 'email', value: normaliseEmail(customer.email) },
    { kind: 'phone', value: customer.phone === null ? null : normalisePhone(customer.phone) },
  ]

  return addresses
    .filter(({ value }) => value !== null)
    .map(({ kind, value }) => ({
      created_at: at.toISOString(),
      customer_id: customerId,
      id: demoId({ at, name: `identifier ${kind} ${String(value)}` }),
      is_verified: true,
      kind,
      last_seen_at: at.toISOString(),
      updated_at: at.toISOString(),
      value,
    }))
}
