import type { Payload } from 'payload'

import { createLocalReq, handleEndpoints } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'

import { signingKeyOf } from '@/audit/checkpoint'
import { sealAudit } from '@/audit/sealAudit'
import { transactOn } from '@/audit/transactOn'
import { slugs } from '@/contracts/slugs'
import { getTestPayload, query } from '@tests/setup/database'

const password = 'a long and unusual test password'

let payload: Payload

beforeAll(async () => {
  payload = await getTestPayload()
  await payload.create({
    collection: slugs.staff,
    data: { email: 'ada@techcorp.example', isActive: true, name: 'Ada', password, role: 'admin' },
    overrideAccess: true, // preparation
  })
})

type Entry = Record<'action' | 'actor_id' | 'actor_kind' | 'actor_role' | 'subject_id', string> & {
  after: Record<string, unknown> | null
  before: Record<string, unknown> | null
}

const entriesOf = (action: string): Promise<Entry[]> =>
  query<Entry>(`select * from audit_entries where action = $1 order by ordinal`, [action])

const findAda = async (): Promise<string> => {
  const [row] = await query<{ id: string }>(
    `select id::text from staff where email = 'ada@techcorp.example'`,
  )

  return row?.id ?? ''
}

const post = (path: string, body: unknown, cookie = ''): Promise<Response> =>
  handleEndpoints({
    config: payload.config,
    request: new Request(`${payload.config.serverURL}/api/${path}`, {
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        cookie,
        origin: payload.config.serverURL,
        'x-forwarded-for': '203.0.113.9',
      },
      method: 'POST',
    }),
  })

describe('audit of sign-ins (O3)', () => {
  test('signing in and out are recorded for the person, with a truncated address', async () => {
    const answer = await post('staff/login', { email: 'ada@techcorp.example', password })
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    await post('staff/logout', {}, cookie)
    const id = await findAda()

    for (const action of ['auth.signed-in', 'auth.signed-out']) {
      expect(await entriesOf(action)).toMatchObject([
        {
          action,
          actor_id: id,
          actor_kind: 'staff',
          actor_role: 'admin',
          ip_truncated: '203.0.113.0',
          subject_id: id,
          subject_type: 'staff',
        },
      ])
    }
  })

  test('a wrong password is recorded for the account, without what was typed', async () => {
    const answer = await post('staff/login', { email: 'ada@techcorp.example', password: 'hunter2' })
    await post('staff/login', { email: 'my-secret@typed.wrong', password: 'hunter2' })
    const entries = await entriesOf('auth.sign-in-failed')

    expect(answer.status).toBe(401)
    expect(entries).toMatchObject([
      { actor_kind: 'nobody', after: { reason: 'wrong-credentials' }, subject_id: await findAda() },
      { actor_kind: 'nobody', after: { reason: 'wrong-credentials' }, subject_id: null },
    ])
    expect(JSON.stringify(entries)).not.toMatch(/hunter2|typed\.wrong/)
  })
})

describe('audit of changes through Payload (O3)', () => {
  test('a new role is a change of access by the admin who made it', async () => {
    const ada = await payload.findByID({
      id: await findAda(),
      collection: slugs.staff,
      overrideAccess: true, // preparation
    })
    const { id } = await payload.create({
      collection: slugs.staff,
      data: {
        email: 'bob@techcorp.example',
        isActive: true,
        name: 'Bob',
        password,
        role: 'analyst',
      },
      overrideAccess: true, // preparation
    })
    await payload.update({
      id,
      collection: slugs.staff,
      data: { role: 'auditor' },
      overrideAccess: false,
      req: await createLocalReq({ user: { ...ada, collection: 'staff' } }, payload),
    })

    expect(
      (await entriesOf('access.changed')).filter((entry) => entry.subject_id === id),
    ).toMatchObject([
      {
        actor_id: ada.id,
        actor_kind: 'staff',
        actor_role: 'admin',
        after: { role: 'auditor' },
        before: { role: 'analyst' },
      },
    ])
  })

  test('a direct write past all hooks is recorded as well (P03)', async () => {
    const { id } = await payload.create({
      collection: slugs.tags,
      data: { name: 'Urgent again' },
      overrideAccess: true, // preparation
    })
    await payload.db.updateOne({
      id,
      collection: slugs.tags,
      data: { name: 'Past all hooks' },
      returning: false,
    })

    expect(
      (await entriesOf('tags.updated')).filter((entry) => entry.subject_id === id),
    ).toMatchObject([{ actor_kind: 'system', after: { name: 'Past all hooks' } }])
  })

  test('what a person may not do leaves no entry and no change', async () => {
    const before = await query(`select id from audit_entries`)
    const work = payload.create({
      collection: slugs.tags,
      data: { name: 'Not allowed' },
      overrideAccess: false,
    })

    await expect(work).rejects.toThrow()
    expect(await query(`select id from audit_entries`)).toEqual(before)
  })

  test('no password, hash or salt is anywhere in the trail', async () => {
    const [{ hash } = { hash: '' }] = await query<{ hash: string }>(
      `select hash from staff where email = 'ada@techcorp.example'`,
    )
    const trail = JSON.stringify(await query(`select * from audit_entries`))

    expect(hash.length).toBeGreaterThan(20)
    expect(trail).not.toContain(hash)
    expect(trail).not.toContain(password)
  })

  test('the trail of real changes is sealed through Payload', async () => {
    const { sealed } = await sealAudit({
      checkpointsFile: `${process.env['DATA_DIR'] ?? '.data'}/audit-checkpoints.jsonl`,
      now: () => new Date(),
      signingKey: signingKeyOf('d4'.repeat(32)),
      transact: transactOn(payload),
    })

    expect(sealed).toBeGreaterThan(5)
    expect(
      await query(`select 1 from audit_entries where id not in (select entry_id from audit_seals)`),
    ).toEqual([])
  })
})
