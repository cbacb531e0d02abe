import type { FilledVariable } from '@/domain/knowledge/fillTemplate'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { DeskScope } from '../desk/scope'

import { isVisible } from '../desk/scope'

export type CaseValues = {
  readonly channel: string
  readonly number: string
  readonly values: Readonly<Record<FilledVariable, null | string>>
}

/**
 * What the reply box would fill in on a case, for the person who asks; without a number on the newest case that they see.
 * Null where they see none.
 */
export const findCaseValues = async ({
  number,
  run,
  scope,
}: {
  number: null | string
  run: RunSql
  scope: DeskScope
}): Promise<CaseValues | null> => {
  const [row] = await run<{
    agent: null | string
    channel: string
    company: null | string
    customer: null | string
    number: string
    subject: string
  }>(sql`
    select c.number, c.subject, c.channel::text as channel, u.name as customer, u.company,
           (select s.name from staff s where s.id = ${scope.staffId}) as agent
      from cases c join customers u on u.id = c.customer_id
     where ${isVisible(scope)} and ${number === null ? sql`true` : sql`c.number = ${number}`}
     order by c.created_at desc limit 1`)

  if (row === undefined) {
    return null
  }

  return {
    channel: row.channel,
    number: row.number,
    values: {
      'agent.firstName': firstName(row.agent),
      'agent.name': row.agent,
      'case.number': row.number,
      'case.subject': row.subject,
      'customer.company': row.company,
      'customer.firstName': firstName(row.customer),
      'customer.name': row.customer,
    },
  }
}

const firstName = (name: null | string): null | string => name?.split(/\s+/u)[0] ?? null
