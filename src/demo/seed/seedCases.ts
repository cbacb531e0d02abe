import type { Payload } from 'payload'

import { recordAudit } from '@/audit/recordAudit'
import { slugs } from '@/contracts/slugs'
import type { RunSql } from '@/lib/sql'
import { sql, sqlOn } from '@/lib/sql'
import { systemActor } from '@/pipeline/cases/actor'

import type { DemoArticle } from '../content/types'
import { generateDemoCases } from '../content/generateDemoCases'
import { caseRow } from './cases/caseRow'
import type { CaseTelling } from './cases/caseTelling'
import { deliveryRows } from './cases/deliveryRows'
import { eventRows, timelineOf } from './cases/eventRows'
import { livenCases } from './cases/livenCases'
import { messageRows } from './cases/messageRows'
import { notificationRows } from './cases/notificationRows'
import { runRows } from './cases/runRows'
import { tellCase } from './cases/tellCase'
import { decisionRows, triageRows } from './cases/understandingRows'
import { demoId } from './demoId'
import { readDemoIds } from './demoIds'
import { inSeed } from './inSeed'
import type { SeedRow } from './insertRows'
import { insertRows } from './insertRows'

/** Always the same chance: only the moment of seeding moves the stories along. */
const seed = 2026
/** The key of the first message of the first case, which its row carries as the provider's id. */
const firstMessageKey = 'demo-001-m1'

/**
 * The 300 cases with all that hangs on them, in one transaction: all of them or none. What a case says depends on
 * the moment of seeding, so cases of two runs would not fit together.
 *
 * Returns how many rows of each table were written; none when the cases are there already.
 */
export const seedCases = async ({
  articles,
  now,
  payload,
}: {
  articles: readonly DemoArticle[]
  now: Date
  payload: Payload
}): Promise<Readonly<Record<string, number>>> => {
  if (await isSeeded(sqlOn(payload))) {
    return {}
  }

  // Before the transaction: nobody waits while the stories are made up.
  const cases = livenCases({ articles, cases: generateDemoCases({ articles, now, seed }) })
  const ids = await readDemoIds(sqlOn(payload))
  const tables = (firstNumber: number): Readonly<Record<string, readonly SeedRow[]>> =>
    rowsOf({
      articles,
      now,
      tellings: cases.map((demo) => tellCase({ demo, firstNumber, ids })),
    })
  const expected = await readNextNumber(sqlOn(payload))
  const prepared = tables(expected)

  return inSeed({
    payload,
    work: async ({ req, run }) => {
      // Two seeds at once: the second one finds the first one's cases.
      await run(sql`select pg_advisory_xact_lock(hashtextextended('demo-seed', 0))`)

      if (await isSeeded(run)) {
        return {}
      }

      const counts: Record<string, number> = {}

      for (const [table, rows] of Object.entries(prepared)) {
        counts[table] = await insertRows({ rows, run, table })
      }

      await run(sql`select setval('case_number_seq', ${expected + cases.length - 1})`)
      await run(sql`
        update customers c set last_seen_at = seen.at
          from (select customer_id, max(last_inbound_at) as at from cases group by customer_id) seen
         where seen.customer_id = c.id and c.last_seen_at is null`)
      await recordAudit({
        action: 'demo.seeded',
        actor: systemActor,
        after: counts,
        reason: 'The demo company TechCorp moved in: cases and messages of the past 60 days.',
        req,
        subjectId: null,
        subjectType: slugs.cases,
      })

      return counts
    },
  })
}

const isSeeded = async (run: RunSql): Promise<boolean> =>
  (await run(sql`select 1 from messages where provider_message_id = ${firstMessageKey}`)).length > 0

const readNextNumber = async (run: RunSql): Promise<number> => {
  const [row] = await run<{ next: number | string }>(sql`
    select case when is_called then last_value + 1 else last_value end as next from case_number_seq`)

  return Number(row?.next)
}

/** In the order in which they may be inserted. */
const rowsOf = ({
  articles,
  now,
  tellings,
}: {
  articles: readonly DemoArticle[]
  now: Date
  tellings: readonly CaseTelling[]
}): Readonly<Record<string, readonly SeedRow[]>> => {
  const told = tellings.map((telling) => ({ lines: timelineOf(telling), telling }))
  const runs = tellings.map(runRows)

  return {
    cases: told.map(({ lines, telling }) => caseRow({ lines, now, telling })),
    cases_escalation_flags: tellings.flatMap(flagRows),
    messages: tellings.flatMap((telling) => messageRows({ articles, telling })),
    case_events: told.flatMap(eventRows),
    triage_results: tellings.flatMap(triageRows),
    routing_decisions: tellings.flatMap(decisionRows),
    assistant_runs: runs.flatMap((one) => one.runs),
    assistant_runs_flags: runs.flatMap((one) => one.flags),
    deliveries: tellings.flatMap(deliveryRows),
    feedback: tellings.flatMap(feedbackRows),
    case_tags: tellings.flatMap(tagRows),
    case_watchers: tellings.flatMap(watcherRows),
    notifications: notificationRows(told),
  }
}

const flagRows = ({ caseId, demo }: CaseTelling): SeedRow[] =>
  demo.escalationFlags.map((value, index) => ({
    id: demoId({ at: demo.createdAt, name: `flag ${demo.key} ${value}` }),
    order: index + 1,
    parent_id: caseId,
    value,
  }))

const feedbackRows = ({ caseId, demo, ids }: CaseTelling): SeedRow[] =>
  demo.feedback === null
    ? []
    : [
        {
          about: demo.feedback.about,
          case_id: caseId,
          comment: demo.feedback.comment,
          created_at: demo.feedback.at.toISOString(),
          customer_id: ids.customers(demo.customerEmail),
          id: demoId({ at: demo.feedback.at, name: `feedback ${demo.key}` }),
          is_solved: demo.feedback.isSolved,
          rating: demo.feedback.rating,
          staff_id: demo.feedback.staffEmail === null ? null : ids.staff(demo.feedback.staffEmail),
          updated_at: demo.feedback.at.toISOString(),
        },
      ]

const tagRows = ({ caseId, demo, ids }: CaseTelling): SeedRow[] =>
  [...new Set(demo.tags)].map((tag) => ({
    case_id: caseId,
    created_at: demo.createdAt.toISOString(),
    id: demoId({ at: demo.createdAt, name: `tag ${demo.key} ${tag}` }),
    tag_id: ids.tags(tag),
    updated_at: demo.createdAt.toISOString(),
  }))

const watcherRows = ({ caseId, demo, ids }: CaseTelling): SeedRow[] =>
  [...new Set(demo.watcherEmails)].map((email) => ({
    case_id: caseId,
    created_at: demo.createdAt.toISOString(),
    id: demoId({ at: demo.createdAt, name: `watcher ${demo.key} ${email}` }),
    staff_id: ids.staff(email),
    updated_at: demo.createdAt.toISOString(),
  }))
