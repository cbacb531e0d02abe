import { beforeAll, describe, expect, test } from 'vitest'

import {
  escalationRuleSchema,
  guardrailSchema,
  validationRuleSchema,
} from '@/contracts/ruleSchemas'
import { demoAccounts } from '@/demo/accounts'
import { loadArticles } from '@/demo/content/knowledge/loadArticles'
import { agents } from '@/demo/content/organisation/agents'
import { officeStaff } from '@/demo/content/organisation/officeStaff'
import { seedOrganisation } from '@/demo/seed/seedOrganisation'
import { seedPeople } from '@/demo/seed/seedPeople'
import type { SeedCounts } from '@/demo/seedDemo'
import { seedDemo } from '@/demo/seedDemo'
import type { RoutingDecision, RoutingInput } from '@/domain/routing/routingTypes'
import { verifyRoute } from '@/domain/routing/verifyRoute'
import { sql, sqlOn } from '@/lib/sql'
import { escalationRulesOf, escalationRulesPart } from '@/pipeline/cases/assistant/escalationRules'
import { guardrailsOf, guardrailsPart } from '@/pipeline/cases/assistant/guardrails'
import { sweepStuck } from '@/pipeline/sweep/sweepStuck'
import { getTestPayload, query } from '@tests/setup/database'

const now = new Date()
const later = new Date(now.getTime() + 3_600_000)
let counts: SeedCounts = {}

/** How many rows each table has, and when one of them was written last. */
const fingerprint = async (): Promise<Record<string, string>> => {
  const tables = await query<{ has_update: boolean; name: string }>(`
    select t.tablename as name, exists (select 1 from information_schema.columns c
             where c.table_schema = 'public' and c.table_name = t.tablename and c.column_name = 'updated_at') as has_update
      from pg_tables t where t.schemaname = 'public'`)
  const parts = tables.map(
    ({ has_update, name }) =>
      `select '${name}' as name, count(*)::text || ' ' || coalesce(max(${has_update ? 'updated_at' : 'null'})::text, '') as value from "${name}"`,
  )
  const rows = await query<{ name: string; value: string }>(parts.join(' union all '))

  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

const count = async (statement: string): Promise<number> =>
  Number((await query<{ n: string }>(`select count(*) as n from ${statement}`))[0]?.n)

beforeAll(async () => {
  const payload = await getTestPayload()
  // An earlier run that was interrupted: people are there, half of the organisation too.
  await seedPeople({ now, payload })
  await seedOrganisation({ now, payload })
  await query('delete from agent_skills')
  await query(
    "delete from agent_profiles where staff_id = (select id from staff where email = 'analyst@techcorp.example')",
  )

  counts = await seedDemo({ now, payload })
}, 300_000)

describe('the demo company in an empty database (section 6)', () => {
  test('an interrupted run is completed', async () => {
    expect(counts['people']).toBe(0)
    expect(await count('staff')).toBe(agents.length + officeStaff.length)
    expect(await count('agent_profiles')).toBe(agents.length)
    expect(await count('agent_skills')).toBeGreaterThan(50)
    expect(await count('cases')).toBe(300)
    expect(await count('customers')).toBe(85)
    expect(await count('articles')).toBe(new Set(loadArticles().map(({ slug }) => slug)).size)
    expect(await count('articles_locales where title is not null and body is not null')).toBe(
      loadArticles().length,
    )
  })

  test('a second run, an hour later, changes nothing', async () => {
    const before = await fingerprint()
    const written = await seedDemo({ now: later, payload: await getTestPayload() })

    expect(Object.values(written).filter((rows) => rows > 0)).toEqual([])
    expect(await fingerprint()).toEqual(before)
  })

  test('makes one audit entry about all cases and none about a single one (O3)', async () => {
    expect(await count("audit_entries where action = 'demo.seeded'")).toBe(1)
    expect(
      await count(
        "audit_entries where subject_type in ('cases', 'messages') and action <> 'demo.seeded'",
      ),
    ).toBe(0)
  })

  test('new cases continue the numbers', async () => {
    const [last] = await query<{ last: number }>(
      "select max(substring(number from '[0-9]+$')::int) as last from cases",
    )
    const [next] = await query<{ next: number }>("select nextval('case_number_seq')::int as next")

    expect(last?.last).toBe(10_300)
    expect(next?.next).toBe(10_301)
  })

  test('every demo account can sign in, and colleagues without a password cannot', async () => {
    const payload = await getTestPayload()

    for (const { email, password, role } of demoAccounts) {
      const { user } = await payload.login({
        collection: role === 'customer' ? 'customers' : 'staff',
        data: { email, password },
      })
      expect(user?.email).toBe(email)
    }

    expect(await count('staff where hash is not null')).toBe(5)
  })

  test('leaves nothing for the sweep: no demo message is triaged, routed or answered again', async () => {
    const swept = await sweepStuck({ clock: () => later, payload: await getTestPayload() })

    expect(swept.requeued).toBe(0)
  })

  test('rules come back as the pipeline reads them, in their schemas (F2, F3, C1)', async () => {
    const run = sqlOn(await getTestPayload())
    const [rows] = await run<{ guards: string; triggers: string }>(
      sql`select ${escalationRulesPart} as triggers, ${guardrailsPart} as guards`,
    )
    const escalation = escalationRulesOf(rows?.triggers ?? '[]')
    const guardrails = guardrailsOf(rows?.guards ?? '[]')
    const validation = await query<{ check: string; settings: object }>(
      'select key as id, name, "check", settings, problem, suggestion, is_active as "isActive" from validation_rules',
    )

    expect(escalation).toHaveLength(10)
    expect(escalation.map((rule) => escalationRuleSchema.safeParse(rule).error)).toEqual(
      escalation.map(() => undefined),
    )
    expect(guardrails.map((rule) => guardrailSchema.safeParse(rule).error)).toEqual(
      guardrails.map(() => undefined),
    )
    expect(
      validation.map(
        ({ settings, ...rule }) => validationRuleSchema.safeParse({ ...settings, ...rule }).error,
      ),
    ).toEqual(validation.map(() => undefined))
  })

  test('every routing decision can be recomputed, and ends where its case tells (E4)', async () => {
    const rows = await query<{ inputs: RoutingInput; receipt: RoutingDecision }>(
      "select inputs, receipt from routing_decisions where outcome <> 'override'",
    )

    expect(rows.length).toBeGreaterThan(280)
    expect(
      rows.every(({ inputs, receipt }) => verifyRoute({ decision: receipt, input: inputs }).isSame),
    ).toBe(true)

    const strays = await count(`
      (select distinct on (d.case_id) d.case_id, d.team_id, d.assignee_id from routing_decisions d
        order by d.case_id, d.created_at desc) d join cases c on c.id = d.case_id
        where d.team_id <> c.team_id or (d.assignee_id is not null and d.assignee_id <> c.assignee_id)`)
    expect(strays).toBe(0)
  })

  test('what the assistant wrote names the articles it rests on (F7)', async () => {
    const rows = await query<{ sources: { source: { articleId?: string; kind: string } }[] }>(
      "select sources from messages where author_kind = 'assistant' and direction = 'outbound'",
    )
    const articles = new Set(
      (await query<{ id: string }>('select id from articles')).map(({ id }) => id),
    )

    expect(rows.length).toBeGreaterThan(40)
    for (const { sources } of rows) {
      const sourced = sources.filter(({ source }) => source.kind === 'passage')
      expect(sourced.length).toBeGreaterThan(0)
      expect(sourced.every(({ source }) => articles.has(source.articleId ?? ''))).toBe(true)
    }
  })

  test('the demo analyst finds work: cases, drafts to approve, notifications, a review queue', async () => {
    const hers = "= (select id from staff where email = 'analyst@techcorp.example')"
    const isOpen = "status in ('new', 'open', 'pending-customer', 'on-hold', 'escalated')"

    expect(await count(`cases where assignee_id ${hers} and ${isOpen}`)).toBeGreaterThanOrEqual(5)
    expect(
      await count(`messages m join cases c on c.id = m.case_id where m.is_draft and c.${isOpen}`),
    ).toBeGreaterThanOrEqual(3)
    const notices = await count(`notifications where recipient_id ${hers}`)
    expect(notices).toBeGreaterThanOrEqual(6)
    expect(notices).toBeLessThanOrEqual(10)
    expect(await count(`notifications where recipient_id ${hers} and read_at is null`)).toBe(3)
    expect(
      await count("cases where status = 'pending-data' and data_problems is not null"),
    ).toBeGreaterThanOrEqual(3)
  })

  test('deliveries have ended, also the few that failed (A2)', async () => {
    const rows = await query<{ status: string }>('select distinct status::text from deliveries')

    expect(rows.map(({ status }) => status).toSorted()).toEqual([
      'delivered',
      'failed',
      'read',
      'sent',
    ])
  })

  test('each article has its job for the index and a published version', async () => {
    const articles = await count('articles')

    expect(await count("pgboss.job where name = 'index-article'")).toBe(articles)
    expect(await count("_articles_v where latest and version__status = 'published'")).toBe(articles)
  })
})
