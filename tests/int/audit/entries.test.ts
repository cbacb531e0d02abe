import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { AuditRecord } from '@/audit/auditInsert'
import type { Actor } from '@/contracts/actor'
import type { AuditDatabase } from '@tests/int/audit/auditDatabase'

import { attachAuditTriggers } from '@/audit/attachAuditTriggers'
import { recordAudit } from '@/audit/recordAudit'
import { setActor } from '@/audit/setActor'
import { sql } from '@/lib/sql'
import { makeAuditDatabase } from '@tests/int/audit/auditDatabase'
import { makeSqlReq } from '@tests/int/audit/sqlReq'

const anna: Actor = { id: 'anna', kind: 'staff', role: 'admin' }
const staffId = '11111111-1111-4111-8111-111111111111'
const profileId = '22222222-2222-4222-8222-222222222222'
const sales = '33333333-3333-4333-8333-333333333333'
const support = '44444444-4444-4444-8444-444444444444'

let db: AuditDatabase

beforeAll(async () => {
  db = await makeAuditDatabase()
})

afterAll(() => db.close())

beforeEach(async () => {
  await db.reset()
  await db.exec(`
    drop table if exists agent_profiles_rels, agent_profiles, staff_sessions, staff, cases, integrations;
    create table staff (id uuid primary key, role text, email text, hash text, login_attempts numeric,
      updated_at timestamptz);
    create table staff_sessions (id text, _parent_id uuid references staff (id));
    create table agent_profiles (id uuid primary key, capacity numeric);
    create table agent_profiles_rels (id serial primary key, "order" integer,
      parent_id uuid not null references agent_profiles (id) on delete cascade, path text, departments_id uuid);
    create table cases (id uuid primary key, subject text, status text, customer_id uuid);
    create table integrations (id uuid primary key, settings jsonb);
    ${attachAuditTriggers({
      agent_profiles: { access: ['departments'] },
      cases: { doors: true, mask: ['*'], show: ['status'] },
      integrations: {},
      staff: { access: ['role'], ignore: ['login_attempts'] },
    })}
    insert into staff (id, role, email, hash) values ('${staffId}', 'analyst', 'a@techcorp.example', 'h4sh');
    insert into agent_profiles (id) values ('${profileId}');`)
})

type Row = Record<'action' | 'actor_id' | 'actor_kind' | 'subject_id', string> &
  Record<'after' | 'before', Record<string, unknown> | null>

/** Entries after those of the preparation. */
const entries = async (): Promise<Row[]> =>
  (await db.run<Row>(sql`select * from audit_entries order by ordinal offset 2`)).map((row) => row)

const record = (more: Partial<AuditRecord> = {}): AuditRecord => ({
  action: 'case.moved',
  actor: anna,
  subjectId: 'case-1',
  subjectType: 'cases',
  ...more,
})

describe('recordAudit (O3)', () => {
  test('stores who, what, why and where from, with a truncated address', async () => {
    await db.transact((run) =>
      recordAudit({
        ...record({
          after: { status: 'resolved' },
          before: { status: 'open' },
          caseId: 'case-1',
          modelVersion: 'built-in 3',
          reason: 'The customer confirmed it',
        }),
        req: makeSqlReq({
          headers: { 'x-forwarded-for': '203.0.113.9, 10.0.0.1', 'x-request-id': 'request-12345' },
          run,
        }),
      }),
    )

    expect(await entries()).toMatchObject([
      {
        action: 'case.moved',
        actor_id: 'anna',
        actor_kind: 'staff',
        actor_role: 'admin',
        after: { status: 'resolved' },
        before: { status: 'open' },
        case_id: 'case-1',
        ip_truncated: '203.0.113.0',
        model_version: 'built-in 3',
        reason: 'The customer confirmed it',
        request_id: 'request-12345',
        source: 'code',
      },
    ])
  })

  test('stands or falls with the change: rolled back leaves no entry', async () => {
    const work = db.transact(async (run) => {
      await recordAudit({ ...record(), req: makeSqlReq({ run }) })
      throw new Error('changed my mind')
    })

    await expect(work).rejects.toThrow('changed my mind')
    expect(await entries()).toEqual([])
  })

  test('refuses to write outside a transaction', async () => {
    const req = makeSqlReq({ run: db.run })
    delete req.transactionID

    await expect(recordAudit({ ...record(), req })).rejects.toThrow('transaction')
    expect(await entries()).toEqual([])
  })

  test('never stores secrets, at any depth, nor the texts of messages', async () => {
    const canary = 'sw0rdfish'
    const after = {
      accessToken: canary,
      API_KEY: canary,
      Authorization: canary,
      body: `Dear ${canary}`,
      list: [{ 'client-secret': { deep: canary } }, { totpSeed: canary }],
      password: canary,
      resetPasswordToken: canary,
      salt: canary,
      text: `Hello ${canary}`,
    }

    await db.transact((run) => recordAudit({ ...record({ after }), req: makeSqlReq({ run }) }))
    const [entry] = await entries()

    expect(JSON.stringify(entry)).not.toContain(canary)
    expect(entry?.after).toMatchObject({ password: '[secret]', text: { length: 15 } })
  })

  test('counts and switches are no secrets', async () => {
    const after = { hasToken: true, inputTokens: 512, outputTokens: 20, tokenizer: 'words' }

    await db.transact((run) => recordAudit({ ...record({ after }), req: makeSqlReq({ run }) }))

    expect((await entries())[0]?.after).toEqual(after)
  })
})

describe('audit triggers (O3): changes that pass by our code', () => {
  test('a change by plain SQL is recorded, by nobody in particular, with only what changed', async () => {
    await db.exec(`update staff set email = 'b@techcorp.example', role = 'analyst'`)

    expect(await entries()).toMatchObject([
      {
        action: 'staff.updated',
        actor_id: null,
        actor_kind: 'system',
        after: { email: 'b@techcorp.example' },
        before: { email: 'a@techcorp.example' },
        source: 'trigger',
        subject_id: staffId,
        subject_type: 'staff',
      },
    ])
  })

  test('a change of role is a change of access, by the person who is signed in', async () => {
    await db.transact(async (run) => {
      await setActor({
        req: makeSqlReq({ run, user: { collection: 'staff', id: 'anna', role: 'admin' } }),
      })
      await run(sql`update staff set role = 'auditor'`)
    })

    expect(await entries()).toMatchObject([
      {
        action: 'access.changed',
        actor_id: 'anna',
        actor_kind: 'staff',
        actor_role: 'admin',
        after: { role: 'auditor' },
        before: { role: 'analyst' },
      },
    ])
  })

  test('the actor of one transaction is forgotten in the next', async () => {
    await db.transact((run) => setActor({ actor: anna, req: makeSqlReq({ run }) }))
    await db.exec(`update staff set email = 'c@techcorp.example'`)

    expect(await entries()).toMatchObject([{ actor_kind: 'system' }])
  })

  test('a new password is recorded as changed, without its value', async () => {
    await db.exec(`update staff set hash = 'n3w'`)

    expect(await entries()).toMatchObject([
      { after: { hash: '[secret]' }, before: { hash: '[secret]' } },
    ])
  })

  test('bookkeeping of sign-ins and time stamps make no entry', async () => {
    await db.exec(`update staff set login_attempts = 3, updated_at = now();
      insert into staff_sessions values ('s', '${staffId}')`)

    expect(await entries()).toEqual([])
  })

  test('secrets inside a JSON column are not stored', async () => {
    await db.exec(`insert into integrations values (gen_random_uuid(),
      '{"url": "https://crm.example", "oauth": {"clientSecret": "sw0rdfish"}}')`)
    const [entry] = await entries()

    expect(entry?.after).toMatchObject({
      settings: { oauth: { clientSecret: '[secret]' }, url: 'https://crm.example' },
    })
  })

  const setDepartments = (...ids: string[]): Promise<void> =>
    db.exec(`begin; delete from agent_profiles_rels where parent_id = '${profileId}';
      ${ids
        .map(
          (id) => `insert into agent_profiles_rels (parent_id, path, departments_id)
            values ('${profileId}', 'departments', '${id}');`,
        )
        .join('')} commit`)

  test('departments of an agent: what was added and removed is a change of access', async () => {
    await setDepartments(support)
    await setDepartments(support, sales)
    await setDepartments(sales)

    expect(await entries()).toMatchObject(
      [
        { after: [support], before: null },
        { after: [sales], before: null },
        { after: null, before: [support] },
      ].map(({ after, before }) => ({
        action: 'access.changed',
        after: after && { agent_profiles_rels: after.map((id) => ({ departments_id: id })) },
        before: before && { agent_profiles_rels: before.map((id) => ({ departments_id: id })) },
        subject_id: profileId,
        subject_type: 'agent-profiles',
      })),
    )
  })

  test('relations that are deleted and written again unchanged make no entry', async () => {
    await setDepartments(support, sales)
    const before = await entries()
    await setDepartments(sales, support)

    expect(await entries()).toEqual(before)
  })

  test('a case changed outside a door is recorded without its text; inside one, the door records', async () => {
    const change = sql`update cases set status = 'closed', subject = 'I am Jane Doe'`
    await db.exec(`insert into cases (id, status) values ('${sales}', 'open')`)
    await db.transact(async (run) => {
      await setActor({ actor: anna, isAudited: true, req: makeSqlReq({ run }) })
      await run(change)
    })
    expect(await entries()).toMatchObject([{ action: 'cases.created' }])

    await db.exec(`update cases set status = 'open'`)
    await db.run(sql`update cases set status = 'closed', subject = 'I am John Doe'`)

    expect((await entries()).slice(1)).toMatchObject([
      { action: 'cases.updated', after: { status: 'open' }, case_id: sales },
      { after: { status: 'closed', subject: '[masked]' } },
    ])
  })

  test('a nested write does not take the place of the actor that a door has named', async () => {
    await db.transact(async (run) => {
      const req = makeSqlReq({ run })
      await setActor({ actor: { id: null, kind: 'assistant', role: null }, req })
      await setActor({ req }) // the hook of a nested Local API call
      await run(sql`update staff set email = 'd@techcorp.example'`)
    })

    expect(await entries()).toMatchObject([{ actor_kind: 'assistant' }])
  })

  test('when the entry cannot be written, the change does not happen (F25, P04)', async () => {
    await db.exec(
      `alter table audit_entries add constraint full_disk check (action <> 'staff.updated')`,
    )

    await expect(db.exec(`update staff set email = 'e@techcorp.example'`)).rejects.toThrow(
      'full_disk',
    )
    expect(await db.run(sql`select email from staff`)).toEqual([{ email: 'a@techcorp.example' }])

    await db.exec(`alter table audit_entries drop constraint full_disk`)
    await db.exec(`update staff set email = 'e@techcorp.example'`)
    expect(await db.run(sql`select email from staff`)).toEqual([{ email: 'e@techcorp.example' }])
  })

  test('tables and child tables can be attached again after a migration', async () => {
    await db.exec(attachAuditTriggers({ staff: { access: ['email'] } }))
    await db.exec(`update staff set email = 'f@techcorp.example'`)

    expect(await entries()).toMatchObject([{ action: 'access.changed' }])
  })

  test('a table that is not there is an error, not a gap', async () => {
    await expect(db.exec(attachAuditTriggers({ no_such_table: {} }))).rejects.toThrow(
      'no_such_table',
    )
  })
})

describe('audit trail (O3): append-only (P01)', () => {
  test.each([
    `update audit_entries set reason = 'x'`,
    `delete from audit_entries`,
    `delete from audit_entries where action = 'staff.created'`,
    `truncate audit_entries`,
    `truncate audit_entries_default`,
    `update audit_entries set at = now()`,
    `insert into audit_chain default values`,
    `update audit_chain set id = gen_random_uuid()`,
    `truncate audit_seals`,
    `truncate audit_checkpoints`,
  ])('refuses: %s', async (statement) => {
    await expect(db.exec(statement)).rejects.toThrow('append-only')
  })

  test('refuses changes made directly to a monthly partition', async () => {
    const parts = await db.run<{ name: string }>(
      sql`select distinct tableoid::regclass::text as name from audit_entries`,
    )
    expect(parts).toHaveLength(1)

    for (const verb of ['update % set reason = 1', 'delete from %', 'truncate %']) {
      await expect(db.exec(verb.replace('%', parts[0]?.name ?? ''))).rejects.toThrow('append-only')
    }
  })
})
