import { Secret, TOTP } from 'otpauth'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { Answer, Credentials } from '@tests/int/access/callRest'

import { slugs } from '@/contracts/slugs'
import { callRest, signIn } from '@tests/int/access/callRest'
import { query } from '@tests/setup/database'

import type { RoutingWorld } from './makeRoutingWorld'

import { makeRoutingWorld, storeRouted } from './makeRoutingWorld'

type Person = {
  as: Credentials
  code: () => string
  email: string
  id: string
  recovery: string[]
}

const password = 'calm-harbour-of-tests-2026'
const people: Partial<Record<'admin' | 'manager', Person>> = {}
let world: RoutingWorld

const person = (name: 'admin' | 'manager'): Person => {
  const found = people[name]

  if (found === undefined) throw new Error(`${name} is not there yet`)

  return found
}
const post = (who: 'admin' | 'manager', path: string, body: unknown): Promise<Answer> =>
  callRest({ as: person(who).as, body, method: 'POST', path: `/routing${path}` })
const setUp = async (who: 'admin' | 'manager'): Promise<Answer> => {
  const begun = await post(who, '/second-factor', { password })
  const { secret } = begun.body as { secret: string }
  person(who).code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate()
  const confirmed = await post(who, '/second-factor/confirm', { code: person(who).code() })
  person(who).recovery = (confirmed.body as { recoveryCodes: string[] }).recoveryCodes

  return begun
}
/** Half a minute passes for the code, a quarter of an hour for a lock. */
const later = (): Promise<unknown> =>
  query('update second_factors set last_step = 0, failures = 0, locked_until = null')
const placeOf = async (caseId: string): Promise<null | string | undefined> =>
  (
    await query<{ assignee_id: null | string }>('select assignee_id from cases where id = $1', [
      caseId,
    ])
  )[0]?.assignee_id
const override = (
  who: 'admin' | 'manager',
  caseIds: string[],
  unusual: Record<string, unknown> = {},
): Promise<Answer> =>
  post(who, '/overrides', {
    assigneeId: world.ben,
    caseIds,
    code: person(who).code(),
    reason: 'Ben knows this customer.',
    teamId: world.teamId,
    ...unusual,
  })

beforeAll(async () => {
  world = await makeRoutingWorld()

  for (const [name, role] of [
    ['manager', 'cx-manager'],
    ['admin', 'admin'],
  ] as const) {
    const email = `${name}@override.example`
    const { id } = await world.payload.create({
      collection: slugs.staff,
      data: { email, isActive: true, name, password, role },
      overrideAccess: true,
    })
    people[name] = {
      as: await signIn({ collection: 'staff', email, password }),
      code: () => '000000',
      email,
      id,
      recovery: [],
    }
  }
}, 120_000)

beforeEach(later)

describe('the second factor (E6)', () => {
  test('without one nothing is overridden', async () => {
    const caseId = await world.makeCase({ assignee: world.ana })
    const { body, status } = await override('manager', [caseId])
    expect(status).toBe(403)
    expect(body).toMatchObject({ secondFactor: 'not-set-up' })
    expect(await placeOf(caseId)).toBe(world.ana)
  })

  test('setting it up asks for the password, stores the secret sealed and gives ten recovery codes', async () => {
    const wrong = await post('manager', '/second-factor', { password: 'not my password' })
    expect(wrong.status).toBe(403)
    const begun = await setUp('manager')
    const { picture, secret, uri } = begun.body as Record<'picture' | 'secret' | 'uri', string>
    expect(uri).toContain(`secret=${secret}`)
    expect(picture).toMatch(/^data:image\/svg\+xml;base64,/u)
    expect(person('manager').recovery).toHaveLength(10)
    const rows = JSON.stringify(await query('select * from second_factors'))
    expect(rows).not.toContain(secret)
    expect(rows).not.toContain(person('manager').recovery[0])
    // What is set up is not replaced by whoever holds the session.
    expect((await post('manager', '/second-factor', { password })).status).toBe(409)
    await setUp('admin')
  })

  test('a code counts once', async () => {
    const first = await world.makeCase({ assignee: world.ana })
    const second = await world.makeCase({ assignee: world.ana })
    // The same one twice: half a minute may end between the two.
    const code = person('manager').code()
    expect((await override('manager', [first], { code })).status).toBe(200)
    const { body, status } = await override('manager', [second], { code })
    expect(status).toBe(403)
    expect(body).toMatchObject({ secondFactor: 'replayed' })
    expect(await placeOf(second)).toBe(world.ana)
  })

  test('five wrong codes lock, also for the right one, and each is in the audit log', async () => {
    const caseId = await world.makeCase({ assignee: world.ana })
    const outcomes: unknown[] = []

    for (let attempt = 0; attempt < 5; attempt += 1) {
      const { body } = await override('manager', [caseId], { code: '000000' })
      outcomes.push((body as { secondFactor: string }).secondFactor)
    }

    expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'locked'])
    expect((await override('manager', [caseId])).body).toMatchObject({ secondFactor: 'locked' })
    expect(await placeOf(caseId)).toBe(world.ana)
    const entries = await query(
      `select 1 from audit_entries where action = 'second-factor.refused' and actor_id = $1
          and after ->> 'outcome' in ('wrong', 'locked')`,
      [person('manager').id],
    )
    expect(entries).toHaveLength(6)
  })

  test('a recovery code counts once', async () => {
    const [first, second] = [
      await world.makeCase({ assignee: world.ana }),
      await world.makeCase({ assignee: world.ana }),
    ]
    const code = person('manager').recovery[0]?.toUpperCase() ?? ''
    expect((await override('manager', [first], { code })).body).toMatchObject({ recoveryLeft: 9 })
    expect((await override('manager', [second], { code })).status).toBe(403)
  })

  test('a lost one is reset by an admin, never by its owner or a manager', async () => {
    const body = { code: person('admin').code(), reason: 'Lost her phone.' }
    expect(
      (await post('manager', '/second-factor/reset', { ...body, staffId: person('admin').id }))
        .status,
    ).toBe(403)
    expect(
      (await post('admin', '/second-factor/reset', { ...body, staffId: person('admin').id }))
        .status,
    ).toBe(403)
    expect(
      (await post('admin', '/second-factor/reset', { ...body, staffId: person('manager').id }))
        .status,
    ).toBe(200)
    await setUp('manager')
  })
})

describe('an override (E6)', () => {
  test('moves the case, tells both, is logged with its reason, and is a label that routing learns from', async () => {
    const caseId = await world.makeCase({ assignee: world.ana })
    await storeRouted(caseId, { assigneeId: world.ana, teamId: world.teamId })
    expect((await override('manager', [caseId])).body).toMatchObject({ kind: 'overridden' })
    expect(await placeOf(caseId)).toBe(world.ben)
    const told = await query<{ kind: string }>(
      'select kind from notifications where case_id = $1 order by kind',
      [caseId],
    )
    expect(told.map(({ kind }) => kind)).toEqual(['case-assigned', 'case-taken-back'])
    const [entry] = await query(
      `select actor_id, reason from audit_entries where case_id = $1 and action = 'case.overridden'`,
      [caseId],
    )
    expect(entry).toEqual({ actor_id: person('manager').id, reason: 'Ben knows this customer.' })
    const [row] = await query<{ inputs: unknown }>(
      `select inputs from routing_decisions where case_id = $1 and outcome = 'override'`,
      [caseId],
    )
    expect(row?.inputs).toMatchObject({
      after: { assigneeId: world.ben, teamId: world.teamId },
      label: {
        facts: { category: 'billing' },
        machine: { assigneeId: world.ana, teamId: world.teamId },
      },
    })
  })

  test('needs a reason', async () => {
    const caseId = await world.makeCase({ assignee: world.ana })
    expect((await override('manager', [caseId], { reason: '  ' })).status).toBe(400)
  })

  test('can be taken back, unless somebody moved the case since', async () => {
    const caseId = await world.makeCase({ assignee: world.ana })
    await override('manager', [caseId])
    await later()
    const revert = (): Promise<Answer> =>
      post('admin', '/overrides/revert', {
        caseId,
        code: person('admin').code(),
        reason: 'Ana is back.',
      })
    await query('update cases set assignee_id = $2 where id = $1', [caseId, world.lead])
    expect((await revert()).status).toBe(409)
    await query('update cases set assignee_id = $2 where id = $1', [caseId, world.ben])
    // A refused request uses no code up.
    expect((await revert()).status).toBe(200)
    expect(await placeOf(caseId)).toBe(world.ana)
    await later()
    expect((await revert()).status).toBe(404)
  })

  test('of an urgent case waits for a second person', async () => {
    const caseId = await world.makeCase({ assignee: world.ana, priority: 'urgent' })
    const { body } = await override('manager', [caseId])
    const { batchId, kind } = body as { batchId: string; kind: string }
    expect(kind).toBe('proposed')
    expect(await placeOf(caseId)).toBe(world.ana)
    await later()
    const decide = (who: 'admin' | 'manager'): Promise<Answer> =>
      post(who, '/overrides/decide', { batchId, code: person(who).code(), verdict: 'approve' })
    expect((await decide('manager')).status).toBe(409)
    const view = await callRest({ as: person('admin').as, path: '/routing/overrides' })
    expect(view.body).toMatchObject({ proposals: [{ batchId, isMine: false }] })
    expect((await decide('admin')).status).toBe(200)
    expect(await placeOf(caseId)).toBe(world.ben)
    await later()
    expect((await decide('admin')).status).toBe(404)
  })

  test('of many cases waits for a second person, who may decline', async () => {
    const cases = [
      await world.makeCase({ assignee: world.ana }),
      await world.makeCase({ assignee: world.ana }),
    ]
    const { body } = await override('admin', cases)
    const { batchId } = body as { batchId: string }
    const declined = await post('manager', '/overrides/decide', {
      batchId,
      code: person('manager').code(),
      verdict: 'decline',
    })
    expect(declined.body).toMatchObject({ cases: 2, kind: 'declined' })
    expect(await Promise.all(cases.map(placeOf))).toEqual([world.ana, world.ana])
  })

  test('of many cases is taken back with one code, except what somebody moved since', async () => {
    const cases = [
      await world.makeCase({ assignee: world.ana }),
      await world.makeCase({ assignee: world.ana }),
      await world.makeCase({ assignee: world.ana }),
    ]
    const { batchId } = (await override('manager', cases)).body as { batchId: string }
    await post('admin', '/overrides/decide', {
      batchId,
      code: person('admin').code(),
      verdict: 'approve',
    })
    expect(await Promise.all(cases.map(placeOf))).toEqual([world.ben, world.ben, world.ben])
    await query('update cases set assignee_id = $2 where id = $1', [cases[2], world.lead])
    await later()
    const { body } = await post('manager', '/overrides/revert', {
      caseId: cases[0],
      code: person('manager').code(),
      isWhole: true,
      reason: 'The customers asked for Ana.',
    })
    expect(body).toMatchObject({ cases: 2, kind: 'reverted', left: 1 })
    expect(await Promise.all(cases.map(placeOf))).toEqual([world.ana, world.ana, world.lead])
  })

  test('of a legal case is not for a manager', async () => {
    const caseId = await world.makeCase({ assignee: world.ana })
    await query(
      `insert into cases_escalation_flags ("order", parent_id, value, id) values (1, $1, 'LEGAL_ESCALATION', gen_random_uuid())`,
      [caseId],
    )
    expect((await override('manager', [caseId])).status).toBe(409)
    expect((await override('admin', [caseId])).body).toMatchObject({ kind: 'proposed' })
  })
})
