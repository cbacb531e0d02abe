import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { AuditDatabase } from '@tests/int/audit/auditDatabase'

import { publicKeyOf, signingKeyOf } from '@/audit/checkpoint'
import { sealAudit } from '@/audit/sealAudit'
import { verifyAudit } from '@/audit/verifyAudit'
import { sql } from '@/lib/sql'
import { makeAuditDatabase } from '@tests/int/audit/auditDatabase'

const signingKey = signingKeyOf('c3'.repeat(32))

let db: AuditDatabase
let folder: string

beforeAll(async () => {
  db = await makeAuditDatabase()
})

afterAll(() => db.close())

beforeEach(async () => {
  await db.reset()
  folder = await mkdtemp(join(tmpdir(), 'caseway-audit-'))
})

afterEach(() => rm(folder, { force: true, recursive: true }))

const write = (action: string, at: string): Promise<unknown> =>
  db.run(sql`
    insert into audit_entries (actor_kind, action, at) values ('system', ${action}, ${at}::timestamptz)`)

const addPartition = (at: string): Promise<unknown> =>
  db.run(sql`select audit_add_partition(${at}::timestamptz)`)

const seal = (): Promise<{ sealed: number }> =>
  sealAudit({
    checkpointsFile: join(folder, 'checkpoints.jsonl'),
    now: () => new Date(),
    signingKey,
    transact: db.transact,
  })

const verify = (now: Date): ReturnType<typeof verifyAudit> =>
  verifyAudit({
    checkpointsFile: join(folder, 'checkpoints.jsonl'),
    now,
    publicKey: publicKeyOf(signingKey),
    run: db.run,
  })

const dropExpired = async (now: string): Promise<string[]> => {
  const [row] = await db.run<{ dropped: string[] }>(
    sql`select audit_drop_expired(${now}::timestamptz) as dropped`,
  )

  return row?.dropped ?? []
}

const partitionOf = (action: string): Promise<unknown[]> =>
  db.run(sql`select tableoid::regclass::text as part from audit_entries where action = ${action}`)

describe('audit trail (O3): monthly partitions', () => {
  test('a row at the boundary of a month in UTC goes to the month it belongs to', async () => {
    await addPartition('2023-05-10T00:00:00Z')
    await addPartition('2023-06-10T00:00:00Z')
    await write('last', '2023-05-31T23:59:59.999999Z')
    await write('first', '2023-06-01T00:00:00Z')

    expect(await partitionOf('last')).toEqual([{ part: 'audit_entries_2023_05' }])
    expect(await partitionOf('first')).toEqual([{ part: 'audit_entries_2023_06' }])
  })

  test('a partition made too late loses nothing and changes no hash', async () => {
    await write('early', '2023-03-10T12:00:00Z')
    await write('other month', '2023-04-10T12:00:00Z')
    expect(await partitionOf('early')).toEqual([{ part: 'audit_entries_default' }])

    await seal() // also makes what is missing
    await seal()

    expect(await partitionOf('early')).toEqual([{ part: 'audit_entries_2023_03' }])
    expect(await partitionOf('other month')).toEqual([{ part: 'audit_entries_2023_04' }])
    expect(await verify(new Date('2023-05-01'))).toMatchObject({ entries: 2, kind: 'ok' })
    await expect(db.exec('delete from audit_entries_2023_03')).rejects.toThrow('append-only')
    await expect(db.exec('truncate audit_entries_2023_03')).rejects.toThrow('append-only')
    await expect(db.exec('truncate audit_entries_default')).rejects.toThrow('append-only')
  })
})

describe('audit trail (O3): 36 months', () => {
  beforeEach(async () => {
    await addPartition('2022-01-10T00:00:00Z')
    await addPartition('2022-02-10T00:00:00Z')
    await write('january', '2022-01-31T23:00:00Z')
    await write('february', '2022-02-01T01:00:00Z')
  })

  test('a month is dropped 36 months after its last day, and not a day earlier', async () => {
    await seal()

    expect(await dropExpired('2025-01-31T00:00:00Z')).toEqual([])
    expect(await dropExpired('2025-02-01T00:00:00Z')).toEqual(['audit_entries_2022_01'])
    expect(await dropExpired('2025-02-28T00:00:00Z')).toEqual([])
    expect(await dropExpired('2025-03-01T00:00:00Z')).toEqual(['audit_entries_2022_02'])
  })

  test('the chain still verifies after a drop, and the drop is an entry itself', async () => {
    await seal()
    await dropExpired('2025-02-01T00:00:00Z')
    await seal()

    expect(await verify(new Date('2025-02-01'))).toMatchObject({
      entries: 3,
      expired: 1,
      kind: 'ok',
    })
    expect(
      await db.run(sql`select subject_id, after ->> 'entries' as entries from audit_entries
      where action = 'audit.partition-dropped'`),
    ).toEqual([{ entries: '1', subject_id: 'audit_entries_2022_01' }])
  })

  test('a row that was deleted alone is named, however old it is within its 36 months', async () => {
    await seal()
    await db.tamper(`delete from audit_entries where action = 'january'`)

    expect(await verify(new Date('2025-01-31'))).toMatchObject({ fault: 'entry-missing', seq: 1 })
  })

  test('nothing is dropped before it is sealed and signed', async () => {
    await expect(dropExpired('2025-03-01T00:00:00Z')).rejects.toThrow('seal first')
    expect(await partitionOf('january')).toHaveLength(1)
  })

  test('refuses a moment in the future, which would empty the trail', async () => {
    await seal()

    await expect(dropExpired('2099-01-01T00:00:00Z')).rejects.toThrow('future')
  })
})
