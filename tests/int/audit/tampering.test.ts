import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { VerifyOutcome } from '@/audit/verifyAudit'
import type { AuditDatabase } from '@tests/int/audit/auditDatabase'

import { publicKeyOf, signingKeyOf } from '@/audit/checkpoint'
import { sealAudit } from '@/audit/sealAudit'
import { verifyAudit } from '@/audit/verifyAudit'
import { sql } from '@/lib/sql'
import { makeAuditDatabase } from '@tests/int/audit/auditDatabase'

const signingKey = signingKeyOf('a1'.repeat(32))
const publicKey = publicKeyOf(signingKey)

let db: AuditDatabase
let folder: string
let checkpointsFile: string

beforeAll(async () => {
  db = await makeAuditDatabase()
})

afterAll(() => db.close())

beforeEach(async () => {
  await db.reset()
  folder = await mkdtemp(join(tmpdir(), 'caseway-audit-'))
  checkpointsFile = join(folder, 'audit-checkpoints.jsonl')
})

afterEach(async () => {
  await rm(folder, { force: true, recursive: true })
})

const write = (count: number): Promise<unknown> =>
  db.run(sql`
    insert into audit_entries (actor_kind, action, subject_type, subject_id, after)
    select 'staff', 'case.moved', 'cases', 'case-' || i, jsonb_build_object('status', 'open', 'n', i)
      from generate_series(1, ${count}::int) as i`)

const seal = (): Promise<{ batches: number; sealed: number }> =>
  sealAudit({
    batchSize: 4,
    checkpointsFile,
    now: () => new Date(),
    signingKey,
    transact: db.transact,
  })

const verify = (): Promise<VerifyOutcome> =>
  verifyAudit({ checkpointsFile, now: new Date(), pageSize: 3, publicKey, run: db.run })

/** The entry with a number in the chain. */
const entry = (seq: number): string =>
  `(select entry_id from audit_seals where seq = ${String(seq)})`

describe('audit trail (O3): what the verifier says', () => {
  beforeEach(async () => {
    await write(10)
    await seal()
  })

  test('an untouched trail verifies, and says how much of it is sealed', async () => {
    await write(2)

    expect(await verify()).toEqual({
      checkpoints: 3,
      entries: 10,
      expired: 0,
      kind: 'ok',
      unsealed: 2,
    })
  })

  test.each([
    ['one byte of the text', `action = 'case.moveD'`],
    ['one digit inside the JSON', `after = jsonb_set(after, '{n}', '70')`],
    [
      'a digit that JavaScript numbers do not have',
      `after = jsonb_set(after, '{n}', '7.00000000000000000001')`,
    ],
    ['who did it', `actor_id = 'somebody else'`],
    ['the reason, from nothing to empty', `reason = ''`],
  ])('names the row where %s was changed', async (_, change) => {
    await db.tamper(`update audit_entries set ${change} where id = ${entry(7)}`)

    expect(await verify()).toMatchObject({ fault: 'entry-changed', kind: 'bad', seq: 7 })
  })

  test('names the row whose time was changed by a microsecond', async () => {
    await db.tamper(
      `update audit_entries set at = at + interval '1 microsecond' where id = ${entry(3)}`,
    )

    expect(await verify()).toMatchObject({
      detail: 'its time was changed',
      fault: 'entry-missing',
      seq: 3,
    })
  })

  test('names the first deleted row', async () => {
    await db.tamper(`delete from audit_entries where id in (${entry(9)}, ${entry(5)})`)

    expect(await verify()).toMatchObject({
      detail: 'the entry was deleted',
      fault: 'entry-missing',
      seq: 5,
    })
  })

  test('names the place where a row was deleted together with its seal', async () => {
    await db.tamper(
      `delete from audit_entries where id = ${entry(5)}; delete from audit_seals where seq = 5`,
    )

    expect(await verify()).toMatchObject({ fault: 'seal-missing', seq: 5 })
  })

  test('names the first of two rows that changed places in the chain', async () => {
    await db.tamper(`
      update audit_seals set seq = -1 where seq = 4;
      update audit_seals set seq = 4 where seq = 8;
      update audit_seals set seq = 8 where seq = -1`)

    expect(await verify()).toMatchObject({ fault: 'seal-changed', seq: 4 })
  })

  test('names the first of two rows whose contents were swapped', async () => {
    await db.tamper(`
      with pair as (
        select id, subject_id, after from audit_entries where id in (${entry(2)}, ${entry(6)}))
      update audit_entries entry set subject_id = other.subject_id, after = other.after
        from pair one, pair other where entry.id = one.id and other.id <> one.id`)

    expect(await verify()).toMatchObject({ fault: 'entry-changed', seq: 2 })
  })

  test('notices a row that was changed together with its hash, at the next row', async () => {
    await db.tamper(`update audit_seals set hash = repeat('0', 64) where seq = 6`)

    expect(await verify()).toMatchObject({ fault: 'entry-changed', seq: 6 })
  })

  test('a chain that was recomputed without the signing key fails at its first checkpoint', async () => {
    const stranger = signingKeyOf('b2'.repeat(32))

    await db.tamper(`
      update audit_entries set action = 'case.nothing-happened' where id = ${entry(1)};
      delete from audit_seals; delete from audit_checkpoints`)
    await rm(checkpointsFile)
    await sealAudit({
      batchSize: 4,
      checkpointsFile,
      now: () => new Date(),
      signingKey: stranger,
      transact: db.transact,
    })

    expect(await verify()).toMatchObject({ fault: 'checkpoint-changed', seq: 4 })
  })

  test('a cut tail is found by the checkpoints file outside the database', async () => {
    await db.tamper(`
      delete from audit_entries where id in (select entry_id from audit_seals where seq > 8);
      delete from audit_seals where seq > 8;
      delete from audit_checkpoints where last_seq > 8`)

    expect(await verifyAudit({ now: new Date(), publicKey, run: db.run })).toMatchObject({
      kind: 'ok',
    })
    expect(await verify()).toMatchObject({ fault: 'checkpoint-missing', seq: 9 })
  })

  test('sealing stops when the trail is shorter than the checkpoints file says', async () => {
    await db.tamper(
      `delete from audit_seals where seq > 8; delete from audit_checkpoints where last_seq > 8`,
    )
    await write(1)

    await expect(seal()).rejects.toThrow('cut or restored from an old copy')
  })

  test('an old copy that was put back is found', async () => {
    const before = await readFile(checkpointsFile, 'utf8')
    await write(3)
    await seal()
    // Yesterday's database, today's file.
    await db.tamper(`
      delete from audit_entries where id in (select entry_id from audit_seals where seq > 10);
      delete from audit_seals where seq > 10; delete from audit_checkpoints where last_seq > 10`)
    expect(await verify()).toMatchObject({ fault: 'checkpoint-missing', seq: 11 })

    // With yesterday's file as well there is nothing left to compare with; the file must be kept apart.
    await writeFile(checkpointsFile, before)
    expect(await verify()).toMatchObject({ kind: 'ok' })
  })

  test('a partition that was dropped too early is named by its first row', async () => {
    await db.exec(
      `drop table audit_entries_${new Date().toISOString().slice(0, 7).replace('-', '_')}`,
    )

    expect(await verify()).toMatchObject({ fault: 'entry-missing', seq: 1 })
  })
})

describe('audit trail (O3): sealing', () => {
  test('sealing twice, or with nothing to seal, changes nothing', async () => {
    await write(5)

    expect(await seal()).toEqual({ batches: 2, sealed: 5 })
    expect(await seal()).toEqual({ batches: 0, sealed: 0 })
    expect(await verify()).toMatchObject({ entries: 5, kind: 'ok' })
  })

  test('counts on past nine: numbers are not sorted as texts', async () => {
    await write(48)

    expect(await seal()).toEqual({ batches: 12, sealed: 48 })
    expect(await verify()).toMatchObject({ checkpoints: 12, entries: 48, kind: 'ok' })
  })

  test('a crash after the commit loses no checkpoint: the next run adds it to the file', async () => {
    await write(5)
    await seal()
    const [first] = (await readFile(checkpointsFile, 'utf8')).split('\n')
    await writeFile(checkpointsFile, `${first ?? ''}\n{"chainId":"cut`)

    await seal()

    expect((await readFile(checkpointsFile, 'utf8')).match(/"batch":\d/g)).toEqual([
      '"batch":1',
      '"batch":2',
    ])
    expect(await verify()).toMatchObject({ checkpoints: 2, kind: 'ok' })
  })

  test('seals what came with a dump from a cluster with higher transaction numbers', async () => {
    await write(2)
    await db.tamper(`update audit_entries set xid = '900000000'`)

    expect(await seal()).toMatchObject({ sealed: 2 })
  })

  test('goes on after a restore from a dump, where transaction numbers start anew', async () => {
    await write(2)
    await seal()
    await write(1)
    await db.tamper(`
      update audit_entries set xid = '900000000'; update audit_seals set entry_xid = '900000000'`)
    await write(3)

    expect(await seal()).toMatchObject({ sealed: 4 })
    expect(await verify()).toMatchObject({ entries: 6, kind: 'ok', unsealed: 0 })
    await write(1)
    expect(await seal()).toMatchObject({ sealed: 1 })
  })
})
