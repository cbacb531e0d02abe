import type { Payload } from 'payload'

import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'

import { slugs } from '@/contracts/slugs'
import { inTransaction } from '@/lib/inTransaction'
import { lockRow } from '@/lib/lockRow'
import { sql, sqlIn, sqlOn } from '@/lib/sql'
import { getTestPayload, isNative, query } from '@tests/setup/database'

let payload: Payload

beforeAll(async () => {
  payload = await getTestPayload()
})

const countSkills = async (key: string): Promise<number> =>
  (await query(`select 1 from skills where key = $1`, [key])).length

const makeSkill = (
  req: Awaited<ReturnType<typeof createLocalReq>>,
  key: string,
): Promise<unknown> =>
  payload.create({
    collection: slugs.skills,
    data: { key, name: key },
    overrideAccess: true, // the test is about transactions
    req,
  })

describe('inTransaction', () => {
  test('commits Local API calls and SQL together', async () => {
    await inTransaction({
      payload,
      work: async (req) => {
        await makeSkill(req, 'together')
        const run = await sqlIn(req)
        await run(sql`update skills set name = 'By SQL' where key = 'together'`)
      },
    })

    expect(await query(`select name from skills where key = 'together'`)).toEqual([
      { name: 'By SQL' },
    ])
  })

  test('rolls everything back when the work throws, and throws it on', async () => {
    const work = inTransaction({
      payload,
      work: async (req) => {
        await makeSkill(req, 'never')
        throw new Error('changed my mind')
      },
    })

    await expect(work).rejects.toThrow('changed my mind')
    expect(await countSkills('never')).toBe(0)
  })

  test('a failure that was caught inside cannot be committed as a half', async () => {
    const outer = inTransaction({
      payload,
      work: async (req) => {
        await makeSkill(req, 'half')
        await inTransaction({ payload, req, work: () => Promise.reject(new Error('inner')) }).catch(
          () => undefined,
        )
      },
    })

    await expect(outer).rejects.toThrow('already rolled it back')
    expect(await countSkills('half')).toBe(0)
  })

  test('SQL for a request without a transaction is refused', async () => {
    const req = await createLocalReq({}, payload)

    await expect(sqlIn(req)).rejects.toThrow('needs the transaction of a request')
    await expect(lockRow({ id: 'x', req, table: 'skills' })).rejects.toThrow('transaction')
  })

  test('locking a row that is not there is an error', async () => {
    const work = inTransaction({
      payload,
      work: (req) => lockRow({ id: '99999999-9999-4999-8999-999999999999', req, table: 'skills' }),
    })

    await expect(work).rejects.toThrow('no row')
  })
})

describe('a failed COMMIT', () => {
  test('rejects the write instead of reporting an id of a row that is not there', async () => {
    const run = sqlOn(payload)
    await run(sql`
      create function refuse_at_commit() returns trigger language plpgsql as
        'begin raise exception ''refused at commit''; end'`)
    await run(sql`
      create constraint trigger refuse after insert on skills deferrable initially deferred
        for each row when (new.key = 'refused') execute function refuse_at_commit()`)
    const req = await createLocalReq({}, payload)

    await expect(makeSkill(req, 'refused')).rejects.toMatchObject({
      cause: { message: 'refused at commit' },
    })
    expect(await countSkills('refused')).toBe(0)
    await makeSkill(await createLocalReq({}, payload), 'next')
    expect(await countSkills('next')).toBe(1)
  })
})

describe('a lost connection', () => {
  // The embedded database has one session and no backends to end.
  test.runIf(isNative())(
    'ends the write that used it and not the process; the next write stands',
    async () => {
      const lost = inTransaction({
        payload,
        work: async (req) => {
          await makeSkill(req, 'lost')
          const run = await sqlIn(req)
          await run(sql`select pg_terminate_backend(pg_backend_pid())`)
        },
      })

      await expect(lost).rejects.toThrow()
      await makeSkill(await createLocalReq({}, payload), 'after')
      expect(await countSkills('lost')).toBe(0)
      expect(await countSkills('after')).toBe(1)
    },
  )
})
