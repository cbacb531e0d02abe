import type { PayloadRequest } from 'payload'

import { slugs } from '@/contracts/slugs'
import type { Availability } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'
import { sql } from '@/lib/sql'

import { demoAccounts } from '../accounts'
import { agents } from '../content/organisation/agents'
import type { DemoIds } from './demoIds'
import { demoShare } from './demoShare'

/**
 * Profiles of who takes cases. Nearly all are available: whether they are at work now is what their shift says,
 * so that a demo that was seeded at night still has agents in the morning.
 */
export const seedAgents = async ({
  ids,
  now,
  req,
  run,
}: {
  ids: DemoIds
  now: Date
  req: PayloadRequest
  run: RunSql
}): Promise<number> => {
  const known = new Set(
    (await run<{ staff_id: string }>(sql`select staff_id from agent_profiles`)).map(
      ({ staff_id }) => staff_id,
    ),
  )
  const missing = agents.filter(({ email }) => !known.has(ids.staff(email)))

  for (const agent of missing) {
    await req.payload.db.create({
      collection: slugs.agentProfiles,
      data: {
        availability: availabilityOf(agent.email),
        availabilityChangedAt: now.toISOString(),
        capacityMinutes: agent.capacityMinutes,
        departments: agent.departments.map((key) => ids.departments(key)),
        isOnCall: agent.isOnCall,
        languages: [...agent.languages],
        shift: ids.shifts(agent.shift),
        signature: `${agent.name}\nTechCorp`,
        staff: ids.staff(agent.email),
      },
      req,
      returning: false,
    })
  }

  return missing.length
}

const availabilityOf = (email: string): Availability => {
  const share = demoShare(`availability ${email}`)

  if (demoAccounts.some((account) => account.email === email) || share > 0.2) {
    return 'available'
  }

  return share > 0.08 ? 'busy' : 'offline'
}
