import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { signingKeyOf } from '@/audit/checkpoint'
import { checkpointsPath } from '@/audit/checkpointsPath'
import { sealAudit } from '@/audit/sealAudit'
import { transactOn } from '@/audit/transactOn'
import { env } from '@/lib/env'
import { databaseUrl, getTestPayload, query } from '@tests/setup/database'

const folder = mkdtempSync(path.join(tmpdir(), 'caseway-audit-command-'))

const verify = (): { code: null | number; text: string } => {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/audit-verify.ts'],
    {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: databaseUrl(), DATA_DIR: folder },
      timeout: 60_000,
    },
  )

  return { code: status, text: `${stdout}${stderr}` }
}

beforeAll(async () => {
  await query(`
    insert into audit_entries (actor_kind, action, subject_type, subject_id, after)
    select 'staff', 'case.moved', 'cases', 'case-' || i, jsonb_build_object('n', i) from generate_series(1, 6) as i`)
  await sealAudit({
    checkpointsFile: checkpointsPath(folder),
    now: () => new Date(),
    signingKey: signingKeyOf(env.AUDIT_SIGNING_KEY),
    transact: transactOn(await getTestPayload()),
  })
})

afterAll(() => {
  rmSync(folder, { force: true, recursive: true })
})

describe('npm run audit:verify (O3)', () => {
  test('ends with code 0 on an untouched trail, and with code 1 and the first bad row after somebody changed one', async () => {
    const before = verify()
    expect(before.text).toContain('The audit trail is intact: 6 entries')
    expect(before.code).toBe(0)

    await query(`
      do $$ begin
        set local session_replication_role = replica;
        update audit_entries set actor_id = 'somebody else'
         where id = (select entry_id from audit_seals where seq = 4);
      end $$`)

    const after = verify()
    expect(after.text).toContain('THE AUDIT TRAIL IS NOT INTACT. First bad row: number 4')
    expect(after.code).toBe(1)
  })
})
