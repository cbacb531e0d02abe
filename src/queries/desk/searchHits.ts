import type { SQL } from '@/lib/sql'

import { sql } from '@/lib/sql'

import { activityAt, messageWords, subjectWords } from './expressions'
import { searchWords } from './searchWords'

const mostHits = 2000
const mostCustomers = 200
/** Of a word that is everywhere, the newest of these are found; older ones by more words. */
const newestCases = 2000
const newestMessages = 2000

/**
 * The ids of cases in which a text occurs: number, subject, messages, customer. Null when nothing can be looked up.
 *
 * Each lookup is a materialised query that is planned as if all its rows were wanted and stopped after
 * `mostHits`: planned with the limit, Postgres takes a rare beginning of a word for a common one and reads the
 * whole table (30 s at 1,000,000 cases). Word indexes give no order, so what is common is looked for among the
 * newest as well.
 *
 * Indexes: cases_number, desk_subject_words, desk_all_recent, desk_message_words, messages_created_at,
 * desk_customer_name, desk_customer_company, desk_identifier, cases_customer.
 */
export const searchHits = (q: string): null | SQL => {
  const { caseNumber, like, pieces, tsquery } = searchWords(q)
  const tables: SQL[] = []
  const picks: SQL[] = []

  if (caseNumber !== null) {
    picks.push(sql`select id from cases where number = ${caseNumber}`)
  }

  if (tsquery !== null) {
    const words = sql`to_tsquery('simple', ${tsquery})`
    // A text that lacks one of the pieces needs no splitting into words, which takes a hundred times longer.
    const holdsPieces = (column: string): SQL =>
      sql.join(
        [sql`true`, ...pieces.map((piece) => sql`${sql.raw(column)} ilike ${piece}`)],
        sql` and `,
      )
    tables.push(
      sql`in_subjects as materialized (
            select x.id from cases x where ${sql.raw(subjectWords('x'))} @@ ${words})`,
      sql`in_messages as materialized (
            select x.case_id as id from messages x where ${sql.raw(messageWords('x'))} @@ ${words})`,
      sql`new_cases as materialized (
            select x.id, x.subject from cases x
             order by ${sql.raw(activityAt('x'))} desc, x.id desc limit ${newestCases})`,
      sql`new_messages as materialized (
            select x.case_id, x.text from messages x order by x.created_at desc limit ${newestMessages})`,
    )
    picks.push(
      sql`select id from in_subjects limit ${mostHits}`,
      sql`select id from in_messages limit ${mostHits}`,
      sql`select x.id from new_cases x where ${holdsPieces('x.subject')} and ${sql.raw(subjectWords('x'))} @@ ${words}`,
      sql`select x.case_id from new_messages x where ${holdsPieces('x.text')} and ${sql.raw(messageWords('x'))} @@ ${words}`,
    )
  }

  if (like !== null) {
    tables.push(
      sql`by_name as materialized (select id from customers where name ilike ${like} or company ilike ${like})`,
      sql`by_address as materialized (select customer_id as id from customer_identifiers where value ilike ${like})`,
      sql`found as materialized (
            (select id from by_name limit ${mostCustomers}) union (select id from by_address limit ${mostCustomers}))`,
    )
    picks.push(
      sql`select x.id from found join cases x on x.customer_id = found.id limit ${mostHits}`,
    )
  }

  if (picks.length === 0) {
    return null
  }

  const head = tables.length === 0 ? sql`` : sql`with ${sql.join(tables, sql`, `)} `

  return sql`${head}${sql.join(
    picks.map((pick) => sql`(${pick})`),
    sql` union `,
  )}`
}
