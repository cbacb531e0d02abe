import type { Payload } from 'payload'

import { getBoss } from '@/lib/boss'

import { loadArticles } from './content/knowledge/loadArticles'
import { seedArticles } from './seed/seedArticles'
import { seedAutomation } from './seed/seedAutomation'
import { seedCases } from './seed/seedCases'
import { seedCustomers } from './seed/seedCustomers'
import { seedOrganisation } from './seed/seedOrganisation'
import { seedPeople } from './seed/seedPeople'
import { seedReplies } from './seed/seedReplies'

/** Rows written by this run, by part of the company or table. All zero or missing when everything was there. */
export type SeedCounts = Readonly<Record<string, number>>

/**
 * Moves TechCorp into the database: people, organisation, rules, knowledge, customers and 300 cases of the 60 days
 * before `now`.
 *
 * Each part is one transaction and passes over what is there already, by key, name, address or number. So a second
 * run changes nothing, and a run that was interrupted is completed. Needs the tables and the queues.
 */
export const seedDemo = async ({
  now = new Date(),
  payload,
}: {
  now?: Date
  payload: Payload
}): Promise<SeedCounts> => {
  // The queue client asks the database when it starts; inside the transaction it would wait for that to end.
  await getBoss()
  const articles = loadArticles()
  const people = await seedPeople({ now, payload })
  const organisation = await seedOrganisation({ now, payload })
  const automation = await seedAutomation({ now, payload })
  const replies = await seedReplies({ payload })
  const customers = await seedCustomers({ now, payload })
  const written = await seedArticles({ articles, now, payload })
  const cases = await seedCases({ articles, now, payload })

  return { articles: written, automation, customers, organisation, people, replies, ...cases }
}
