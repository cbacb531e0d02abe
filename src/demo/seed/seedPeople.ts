import type { Payload } from 'payload'

import { slugs } from '@/contracts/slugs'
import { sql } from '@/lib/sql'

import { demoAccounts, demoPassword } from '../accounts'
import { agents } from '../content/organisation/agents'
import { officeStaff } from '../content/organisation/officeStaff'
import { demoId } from './demoId'
import { inSeed } from './inSeed'
import { insertRows } from './insertRows'

/**
 * Staff. Only the demo accounts get a password, and with it a hash that takes time; the others are colleagues whom
 * nobody can sign in as.
 */
export const seedPeople = async ({
  now,
  payload,
}: {
  now: Date
  payload: Payload
}): Promise<number> =>
  inSeed({
    payload,
    work: async ({ req, run }) => {
      const people = [...officeStaff, ...agents]
      const known = new Set(
        (await run<{ email: string }>(sql`select email from staff`)).map(({ email }) => email),
      )
      const missing = people.filter(({ email }) => !known.has(email))
      const accounts = new Set(demoAccounts.map(({ email }) => email))

      for (const { email, name, role, timezone } of missing) {
        if (accounts.has(email)) {
          await req.payload.create({
            collection: slugs.staff,
            data: {
              email,
              isActive: true,
              locale: 'en',
              name,
              password: demoPassword,
              role,
              timezone,
            },
            depth: 0,
            overrideAccess: true, // the first people of the house: nobody is there to allow it
            req,
          })
        }
      }

      const colleagues = missing.filter(({ email }) => !accounts.has(email))
      await insertRows({
        rows: colleagues.map(({ email, name, role, timezone }) => ({
          email,
          id: demoId({ at: now, name: `staff ${email}` }),
          is_active: true,
          locale: 'en',
          name,
          role,
          timezone,
        })),
        run,
        table: 'staff',
      })

      return missing.length
    },
  })
