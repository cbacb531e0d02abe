import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { query } from '@tests/setup/database'

import type { Pipeline } from './startPipeline'

import { startPipeline } from './startPipeline'

let pipeline: Pipeline

beforeAll(async () => {
  pipeline = await startPipeline()
})

afterAll(() => pipeline.stop())

const caseOf = async (address: string): Promise<Record<string, unknown>> => {
  const [row] = await query<Record<string, unknown>>(
    `select c.id, c.status, t.key as team,
            (select count(*)::int from messages m where m.case_id = c.id and m.is_draft) as waiting,
            (select count(*)::int from messages m where m.case_id = c.id and m.direction = 'internal'
               and m.author_kind = 'assistant' and m.sources is not null) as suggestions,
            array(select f.value::text from cases_escalation_flags f where f.parent_id = c.id) as flags
       from cases c join customer_identifiers i on i.customer_id = c.customer_id left join teams t on t.id = c.team_id
      where i.value = $1 order by c.created_at desc limit 1`,
    [address],
  )

  return row ?? {}
}

const ask = async (from: string, text: string): Promise<Record<string, unknown>> => {
  await pipeline.sendWhatsApp({ from, text })
  await pipeline.drain()

  return caseOf(from)
}

const setMode = async (mode: string): Promise<void> => {
  await query('update departments set assistant_mode = $1::enum_departments_assistant_mode', [mode])
}

describe('F5 people take over', () => {
  test('the suggestion for an escalated case is a note with sources, and nothing waits for approval', async () => {
    const after = await ask(
      '+4915100000301',
      'How can I reset my password? I want to talk to a human please',
    )

    expect(after).toMatchObject({ status: 'escalated', suggestions: 1, waiting: 0 })
  })

  test('a draft to an earlier message is withdrawn when a later one escalates', async () => {
    await setMode('suggest')
    expect(await ask('+4915100000302', 'How can I reset my password?')).toMatchObject({
      waiting: 1,
    })
    expect(await ask('+4915100000302', 'I want to talk to a human please')).toMatchObject({
      flags: expect.arrayContaining(['HUMAN_REQUESTED']) as unknown,
      status: 'escalated',
      waiting: 0,
    })
  })

  test('where the assistant is off, a wish for a person and a security matter still reach their team', async () => {
    await setMode('off')
    expect(await ask('+4915100000303', 'I want to talk to a human please')).toMatchObject({
      flags: expect.arrayContaining(['HUMAN_REQUESTED']) as unknown,
      status: 'escalated',
    })
    expect(await ask('+4915100000304', 'There was unauthorized access to our files')).toMatchObject(
      {
        flags: ['SECURITY_ESCALATION'],
        status: 'escalated',
        suggestions: 0,
        team: 'security',
      },
    )
    expect((await ask('+4915100000305', 'How can I reset my password?'))['status']).not.toBe(
      'escalated',
    )
    await setMode('auto')
  })

  test('a rule whose settings do not fit its detector is left out, and the others fire', async () => {
    await query(
      `update escalation_rules set settings = '{"atLeast":"many"}' where detector = 'kb-miss-count'`,
    )
    expect(await ask('+4915100000306', 'I have given this to my lawyer')).toMatchObject({
      flags: expect.arrayContaining(['LEGAL_ESCALATION']) as unknown,
      status: 'escalated',
    })
  })
})
