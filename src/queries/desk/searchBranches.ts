import type { SQL } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { Cursor } from './cursor'

import { messageWords, subjectWords } from './expressions'
import { searchWords } from './searchWords'

/** Of a word that is everywhere, the newest messages decide; older cases are found by their subject. */
const newestMessages = 500
const mostCustomers = 200

/**
 * One pick per place where a text can be found: the number, the subject, the customer, the messages. Each is
 * limited to a page by itself, so Postgres may walk the newest cases for common words and use the word index
 * for rare ones.
 *
 * Indexes: cases_number, desk_subject_words, desk_customer_name, desk_customer_company, desk_identifier with
 * customer_createdAt, desk_message_words.
 */
export const searchBranches = ({
  conditions,
  cursor,
  pick,
  q,
}: {
  conditions: readonly SQL[]
  /** Set when the page goes on by activity: no message of an older case is newer than it. */
  cursor: Cursor | null
  pick: (conditions: readonly SQL[]) => SQL
  q: string
}): SQL[] => {
  const { caseNumber, like, tsquery } = searchWords(q)
  const branches: SQL[] = []

  if (caseNumber !== null) {
    branches.push(pick([...conditions, sql`c.number = ${caseNumber}`]))
  }

  if (tsquery !== null) {
    const words = sql`to_tsquery('simple', ${tsquery})`
    const until = cursor === null ? sql`` : sql` and m.created_at <= ${cursor.at}::timestamptz`
    branches.push(
      pick([...conditions, sql`${sql.raw(subjectWords('c'))} @@ ${words}`]),
      pick([
        ...conditions,
        sql`c.id in (select m.case_id from messages m
              where ${sql.raw(messageWords('m'))} @@ ${words}${until}
              order by m.created_at desc limit ${newestMessages})`,
      ]),
    )
  }

  if (like !== null) {
    branches.push(
      pick([
        ...conditions,
        sql`c.customer_id in (
              (select id from customers where name ilike ${like} or company ilike ${like} limit ${mostCustomers})
              union
              (select customer_id from customer_identifiers where value ilike ${like} limit ${mostCustomers}))`,
      ]),
    )
  }

  return branches
}
