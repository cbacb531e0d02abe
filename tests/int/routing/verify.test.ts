import { beforeAll, describe, expect, test } from 'vitest'

import { seedDemo } from '@/demo/seedDemo'
import { ruleFields } from '@/domain/routing/ruleFields'
import { inTransaction } from '@/lib/inTransaction'
import { sqlOn } from '@/lib/sql'
import { systemActor } from '@/pipeline/cases/actor'
import { lockCase } from '@/pipeline/cases/caseRow'
import { readRoutingInput } from '@/pipeline/cases/routing/readRoutingInput'
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

  test('a decision is made from how earlier cases of the topic went, and from the time of day (E1, E2)', async () => {
    const payload = await getTestPayload()
    const [one] = await query<{ category: string; id: string; message: string }>(`
      select c.id, c.category_id as category, m.id as message from cases c
        join messages m on m.case_id = c.id and m.direction = 'inbound'
       where c.status = 'open' and c.category_id is not null order by c.id limit 1`)
    const read = (now: Date): ReturnType<typeof readRoutingInput> =>
      inTransaction({
        payload,
        work: async (req) => {
          const current = await lockCase({ actor: systemActor, caseId: one?.id ?? '', req })

          if (current === null) throw new Error('The demo has no open case')

          return readRoutingInput({ case: current, messageId: one?.message ?? '', now, req })
        },
      })
    const monday = new Date('2026-11-23T12:00:00Z')
    const before = (await read(monday)).input
    const agents = Object.keys(before.outcomes ?? {})
    expect(agents.length).toBeGreaterThan(1)
    expect(before.facts['time.weekday']).toBe('mon')
    expect(before.facts['time.hour']).toBeTypeOf('number')
    expect(before.facts['time.date']).toBe('2026-11-23')
    expect(before.facts['customer.openCases']).toBeTypeOf('number')
    // Whatever a rule may ask is answered, also where the answer is nothing.
    expect(Object.keys(before.facts)).toEqual(
      expect.arrayContaining(ruleFields.map(({ field }) => field)),
    )

    // Of whoever did most of such cases lately; a case with the same subject counts more than any other.
    expect(Math.max(...Object.values(before.experience ?? {}))).toBe(1)
    const [alike] = await query<{ agent: string }>(
      `update cases set subject = (select subject from cases where id = $2)
        where id = (select c.id from cases c where c.category_id = $1 and c.assignee_id is not null
                       and c.resolved_at is not null order by c.created_at desc limit 1)
       returning assignee_id as agent`,
      [one?.category, one?.id],
    )
    expect((await read(monday)).input.experience?.[alike?.agent ?? '']).toBe(1)

    // All of them reopened: whoever worked on them did worse, the more so the more recent they are.
    await query('update cases set reopen_count = 1 where category_id = $1', [one?.category])
    const after = (await read(monday)).input
    const later = (await read(new Date('2027-11-23T12:00:00Z'))).input

    for (const id of agents) {
      expect(after.outcomes?.[id]).toBeLessThan(0.8)
      expect(later.outcomes?.[id]).toBeGreaterThan(after.outcomes?.[id] ?? 1)
    }
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
