import { beforeAll, describe, expect, test } from 'vitest'

import type { TriageModel } from '@/contracts/ports/triage'
import type { RoutingLab, RuleVersion, TrialPage } from '@/contracts/routingLab'
import type { PlanResult, PlanStart, WhatIfBody } from '@/contracts/whatIf'
import type { Credentials } from '@tests/int/access/callRest'

import { slugs } from '@/contracts/slugs'
import { seedDemo } from '@/demo/seedDemo'
import { sqlOn } from '@/lib/sql'
import { runPlan } from '@/queries/routing/runPlan'
import { tryRules } from '@/queries/routing/tryRules'
import { callRest, signIn } from '@tests/int/access/callRest'
import { getTestPayload, query } from '@tests/setup/database'

let as: Credentials

beforeAll(async () => {
  const payload = await getTestPayload()
  await seedDemo({ now: new Date(), payload })
  const email = 'planner@lab.example'
  const password = 'calm-harbour-of-tests-2026'
  await payload.create({
    collection: slugs.staff,
    data: { email, isActive: true, name: 'Planner', password, role: 'cx-manager' },
    overrideAccess: true,
  })
  as = await signIn({ collection: 'staff', email, password })
}, 300_000)

const read = async (): Promise<RoutingLab> =>
  (await callRest({ as, path: '/routing/lab' })).body as RoutingLab
const post = (path: string, body: unknown): ReturnType<typeof callRest> =>
  callRest({ as, body, method: 'POST', path: `/routing${path}` })

/** A version that takes everything for a question about money. */
const billingOnly: TriageModel = {
  name: 'billing-only',
  triage: () =>
    Promise.resolve({
      call: {
        cost: 0,
        inputTokens: 0,
        milliseconds: 0,
        model: 'billing-only',
        outputTokens: 0,
        version: '1',
      },
      triage: {
        category: { confidence: 0.9, label: 'billing' },
        categoryRanking: [],
        entities: [],
        intent: { confidence: 0.9, label: 'request' },
        language: { code: 'en', confidence: 0.9 },
        outOfScope: 0,
        priority: { confidence: 0.9, label: 'medium' },
        rationale: 'Money.',
        sentiment: 0.5,
        toxicity: 0,
        wantsPerson: 0,
      },
    }),
  version: '1',
}

describe('the routing lab (E1, E8)', () => {
  test('a replay of the past with nothing changed gives the past, case by case', async () => {
    const run = sqlOn(await getTestPayload())
    const { moved, tried } = await tryRules({ before: null, limit: 500, rules: null, run })
    expect(tried).toBeGreaterThan(250)
    expect(moved).toBe(0)
  })

  test('a plan that changes nobody reproduces the past; one that changes people moves cases', async () => {
    const run = sqlOn(await getTestPayload())
    const start = (await callRest({ as, path: '/routing/plan' })).body as PlanStart
    const period = { from: start.first ?? '', to: start.last ?? '' }
    const replay = async (change: Partial<WhatIfBody>): Promise<PlanResult | undefined> => {
      const steps: number[] = []

      for await (const line of runPlan({
        body: { added: [], agents: [], ...period, ...change },
        openTriage: () => billingOnly,
        run,
      })) {
        if (line.kind === 'done') {
          // Progress was told before the result, and only grew.
          expect(steps).toEqual(steps.toSorted((a, b) => a - b))
          expect(steps.at(-1)).toBe(line.result.replayed)

          return line.result
        }

        if (line.kind === 'progress') steps.push(line.replayed)
      }

      return undefined
    }
    const same = await replay({})
    expect(same?.replayed).toBeGreaterThan(250)
    expect(same).toMatchObject({ isCut: false, moved: 0, samples: [] })
    expect(same?.late.after).toBe(same?.late.before)
    expect(same?.agents.every(({ cases }) => cases.after === cases.before)).toBe(true)

    // Whoever took most is away: others get the cases, and none is lost.
    const [busiest] = same?.agents ?? []
    const away = start.agents.find(({ name }) => name === busiest?.name)
    const without = await replay({ agents: [{ id: away?.id ?? '', isActive: false }] })
    expect(without?.agents.find(({ name }) => name === busiest?.name)?.cases.after).toBe(0)
    expect(without?.moved).toBeGreaterThanOrEqual(busiest?.cases.before ?? Infinity)
    expect(
      (without?.queued.after ?? 0) +
        (without?.agents ?? []).reduce((sum, { cases }) => sum + cases.after, 0),
    ).toBe(without?.replayed)

    const more = await replay({
      added: [
        {
          capacityMinutes: 480,
          languages: ['en', 'de', 'es', 'fr'],
          name: 'Somebody new',
          shiftId: null,
          skills: start.skills.map(({ id }) => ({ level: 5, skillId: id })),
          teamIds: start.teams.map(({ id }) => id),
        },
      ],
    })
    expect(more?.agents.some(({ cases, name }) => name === 'Somebody new' && cases.after > 0)).toBe(
      true,
    )
    expect(more?.late.after).toBeLessThanOrEqual(more?.late.before ?? -1)

    // Nobody works in a shift without hours.
    const closed = start.shifts.map(({ id, timezone }) => ({ hours: {}, id, timezone }))
    const without24 = await replay({ shifts: closed })
    expect(without24?.queued.after).toBeGreaterThan(without24?.queued.before ?? Infinity)

    // Other rules and another reading, each with what they move.
    const [team] = start.teams
    const one = {
      conditions: { all: [] },
      description: '',
      id: null,
      isActive: true,
      key: 'draft-1',
      minSkillLevel: null,
      name: 'All to one team',
      setPriority: null,
      skillIds: [],
      teamId: team?.id ?? null,
    }
    const ruled = await replay({ rules: [one] })
    expect(ruled?.moved).toBeGreaterThan(20)
    expect(ruled?.samples.length).toBeGreaterThan(0)
    const lastWeeks = new Date(Date.parse(period.to) - 14 * 86_400_000).toISOString().slice(0, 10)
    const read = await replay({ from: lastWeeks, model: null })
    expect(read?.replayed).toBeGreaterThan(10)
    expect(read?.moved).toBeGreaterThan(0)
  })

  test('the rules of today tried on the past say what each matched and decided', async () => {
    const { pastCases, rules } = await read()
    expect(pastCases).toBeGreaterThan(250)
    const page = (await post('/try', { before: null, limit: 500, rules })).body as TrialPage
    expect(page.moved).toBe(0)
    expect(Object.values(page.use).some(({ decided }) => decided > 3)).toBe(true)
  })

  test('a changed rule shows which cases would have gone elsewhere, page by page, and saves nothing', async () => {
    const { rules, teams } = await read()
    const [first] = rules
    const target = teams.find(({ id }) => id !== first?.teamId)
    const changed = [
      {
        ...first,
        conditions: { field: 'channel', operator: 'equals', value: 'email' },
        id: null,
        key: 'draft-1',
        name: 'All mail to one team',
        setPriority: null,
        skillIds: [],
        teamId: target?.id ?? null,
      },
      ...rules,
    ]
    let before: null | string = null
    let moved = 0
    let tried = 0

    do {
      const page: TrialPage = (await post('/try', { before, limit: 100, rules: changed }))
        .body as TrialPage
      moved += page.moved
      tried += page.tried
      before = page.next
      expect(page.samples.every(({ to }) => to.includes(target?.name ?? '?'))).toBe(true)
    } while (before !== null)

    expect(tried).toBeGreaterThan(250)
    expect(moved).toBeGreaterThan(20)
    expect((await read()).rules).toEqual(rules)
  })

  test('saving keeps a version of what changed and leaves the others alone; the version can be put back', async () => {
    const { revision, rules } = await read()
    const renamed = rules.map((rule, at) => (at === 0 ? { ...rule, name: 'Renamed' } : rule))
    const saved = await post('/rules', { revision, rules: renamed })
    expect(saved.status).toBe(200)
    const lab = saved.body as RoutingLab
    expect(lab.rules[0]?.name).toBe('Renamed')
    const stamps = await query<{ count: number }>(
      `select count(*)::int as count from routing_rules where updated_at > now() - interval '1 minute'
          and id <> $1 and created_at < updated_at - interval '1 second'`,
      [rules[0]?.id],
    )
    expect(stamps[0]?.count).toBe(0)
    const { body } = await callRest({
      as,
      path: `/routing/rules/versions?id=${String(rules[0]?.id)}`,
    })
    const { versions } = body as { versions: RuleVersion[] }
    expect(versions[0]?.state.name).toBe('Renamed')
    const old = versions[1]?.state
    expect(old).toMatchObject({ conditions: rules[0]?.conditions, name: rules[0]?.name })
    const back = lab.rules.map((rule, at) => (at === 0 ? { ...rule, ...old } : rule))
    const restored = await post('/rules', { revision: lab.revision, rules: back })
    expect((restored.body as RoutingLab).rules[0]?.name).toBe(rules[0]?.name)
  })

  test('a deleted rule is listed with who and when, and comes back with its versions and place', async () => {
    const admin = { email: 'rules-admin@lab.example', password: 'calm-harbour-of-tests-2026' }
    await (
      await getTestPayload()
    ).create({
      collection: slugs.staff,
      data: { ...admin, isActive: true, name: 'Ada Min', role: 'admin' },
      overrideAccess: true,
    })
    const boss = await signIn({ collection: 'staff', ...admin })
    const { revision, rules } = await read()
    const [first, second, ...rest] = rules
    const body = { revision, rules: [first, ...rest] }
    expect((await post('/rules', body)).status).toBe(409)
    const gone = (await callRest({ as: boss, body, method: 'POST', path: '/routing/rules' }))
      .body as RoutingLab
    expect(gone.rules.map(({ id }) => id)).not.toContain(second?.id)
    expect(gone.removed).toMatchObject([{ by: 'Ada Min', place: 1, rule: second }])

    // A manager brings it back: it decides again, as the same rule with the same past.
    const back = { revision: gone.revision, rules }
    const lab = (await post('/rules', back)).body as RoutingLab
    expect(lab).toMatchObject({ removed: [], rules })
    const past = await callRest({
      as,
      path: `/routing/rules/versions?id=${String(second?.id)}`,
    })
    const { versions } = past.body as { versions: RuleVersion[] }
    expect(versions.map(({ by }) => by)).toContain('Planner')
    const trail = await query<{ name: string }>(
      `select s.name from audit_entries e join staff s on s.id::text = e.actor_id
        where e.subject_id = $1 and e.after ? 'deleted_at' order by e.at`,
      [second?.id],
    )
    expect(trail.map(({ name }) => name)).toEqual(['Ada Min', 'Planner'])
  })

  test('a new question is answered for past cases too: by business hours and by who worked for the customer', async () => {
    const { fields, rules } = await read()
    const [rule] = rules
    const tryField = async (field: string, value: string): Promise<number> => {
      const conditions = { field, operator: 'equals', value }
      const { body } = await post('/try', {
        before: null,
        limit: 500,
        rules: [{ ...rule, conditions, key: 'asked' }],
      })

      return (body as TrialPage).use['asked']?.matched ?? 0
    }
    expect(
      fields.find(({ field }) => field === 'previousAgentId')?.options?.length,
    ).toBeGreaterThan(5)
    const [within, outside] = [
      await tryField('time.inDepartmentHours', 'true'),
      await tryField('time.inDepartmentHours', 'false'),
    ]
    expect(within).toBeGreaterThan(0)
    expect(outside).toBeGreaterThan(0)
    expect(within + outside).toBeGreaterThan(250)
    expect(await tryField('time.inHouseHours', 'true')).toBeGreaterThan(within)
  })

  test('the order of the list is the order of the rules', async () => {
    const { revision, rules } = await read()
    await post('/rules', { revision, rules: rules.toReversed() })
    expect((await read()).rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id).toReversed())
  })

  test('who saves over somebody else is stopped, and a manager deletes nothing', async () => {
    const { revision, rules } = await read()
    expect((await post('/rules', { revision, rules: rules.slice(1) })).status).toBe(409)
    await post('/rules', { revision, rules: rules.toReversed() })
    const { status } = await post('/rules', { revision, rules })
    expect(status).toBe(409)
  })

  test('conditions that make no sense are refused with the name of the rule', async () => {
    const { revision, rules } = await read()
    const wrong = rules.map((rule) => ({
      ...rule,
      conditions: { field: 'x', operator: 'is like' },
    }))
    const { body, status } = await post('/rules', { revision, rules: wrong })
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain('unknown operator')
  })
})
