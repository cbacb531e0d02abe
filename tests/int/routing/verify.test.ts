import { beforeAll, describe, expect, test } from 'vitest'

import { seedDemo } from '@/demo/seedDemo'
import { sqlOn } from '@/lib/sql'
import { verifyDecisions } from '@/queries/routing/verifyDecisions'
import { getTestPayload, query } from '@tests/setup/database'

beforeAll(async () => {
  await seedDemo({ now: new Date(), payload: await getTestPayload() })
}, 300_000)

describe('npm run routing:verify (E4)', () => {
  test('every decision of the demo comes out as it was stored', async () => {
    const { different, same } = await verifyDecisions({ run: sqlOn(await getTestPayload()) })
    expect(different).toEqual([])
    expect(same).toBeGreaterThan(280)
  })

  test('a receipt that somebody touched is named with the first value that differs', async () => {
    const [touched] = await query<{ case_id: string; id: string }>(`
      update routing_decisions set receipt = jsonb_set(receipt, '{teamId}', '"elsewhere"')
       where id = (select id from routing_decisions where receipt ? 'teamId' order by id limit 1)
      returning id, case_id`)
    const [owner] = await query<{ number: string }>('select number from cases where id = $1', [
      touched?.case_id,
    ])
    const run = sqlOn(await getTestPayload())
    const { different } = await verifyDecisions({ caseNumber: owner?.number ?? '', run })
    expect(different).toEqual([{ difference: 'teamId', id: touched?.id }])
  })
})
