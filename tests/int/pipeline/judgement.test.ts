import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Actor } from '@/contracts/actor'
import type { TriageModel } from '@/contracts/ports/triage'
import type { EscalationFlag } from '@/domain/vocabulary'
import type { TeamKey } from '@tests/factories/makeOrganisation'

import { composeExtractive } from '@/ai/agent/composeExtractive'
import { createBuiltInTriage } from '@/ai/models/built-in/createBuiltInTriage'
import { starterExamples } from '@/ai/models/built-in/starter/starterExamples'
import { inTransaction } from '@/lib/inTransaction'
import { assignCase } from '@/pipeline/cases/assignCase'
import { moveCase } from '@/pipeline/cases/moveCase'
import { askForData } from '@/pipeline/cases/askForData'
import { rejectCase } from '@/pipeline/cases/rejectCase'
import { releaseCase } from '@/pipeline/cases/releaseCase'
import { replyToCase } from '@/pipeline/cases/replyToCase'
import { query } from '@tests/setup/database'

import type { Pipeline } from './startPipeline'

import { startPipeline } from './startPipeline'

let pipeline: Pipeline
/** Every text that reached the model. */
const asked: string[] = []
/** Runs in the middle of the assistant's work, once. */
let meanwhile: () => Promise<void> = () => Promise.resolve()

beforeAll(async () => {
  const builtIn = createBuiltInTriage({ clock: () => new Date(), examples: starterExamples })
  const model: TriageModel = {
    ...builtIn,
    triage: (input) => {
      asked.push(input.text)

      return builtIn.triage(input)
    },
  }
  pipeline = await startPipeline({
    composer: async (input) => {
      const interrupt = meanwhile
      meanwhile = () => Promise.resolve()
      await interrupt()

      return composeExtractive(input)
    },
    model,
  })
  reviewer = { id: pipeline.organisation.managerId, kind: 'staff', role: 'cx-manager' }
})

afterAll(() => pipeline.stop())

const auditOf = (caseId: string, action: string): Promise<Record<string, unknown>[]> =>
  query(
    'select actor_id, after, reason from audit_entries where case_id = $1 and action = $2 order by at',
    [caseId, action],
  )

type CaseView = {
  flags: string[]
  id: string
  problems: null | { field: string; problem: string }[]
  status: string
  team: null | string
}

const caseOf = async (address: string): Promise<CaseView> => {
  const [row] = await query<CaseView>(
    `select c.id, c.status, c.data_problems as problems, t.key as team,
            array(select f.value::text from cases_escalation_flags f where f.parent_id = c.id) as flags
       from cases c join customer_identifiers i on i.customer_id = c.customer_id left join teams t on t.id = c.team_id
      where i.value = $1 order by c.created_at desc limit 1`,
    [address],
  )

  if (row === undefined) {
    throw new Error(`There is no case of ${address}`)
  }

  return row
}

let reviewer: Actor

describe('missing or inconsistent data (C1, C2)', () => {
  const mangled = '\uFFFD\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD'

  test('a text that nobody can read waits in the review queue, and nothing reaches the model', async () => {
    await pipeline.sendWhatsApp({ from: '+4915100000021', text: mangled })
    expect(await pipeline.drain()).toEqual(['intake: opened', 'triage: pending-data'])
    const held = await caseOf('+4915100000021')
    expect(held.status).toBe('pending-data')
    expect(held.problems?.[0]).toMatchObject({ field: 'message.text' })
    expect(asked).toEqual([])
    expect(pipeline.sent).toEqual([])
  })

  test('an order number of an unknown format waits as well', async () => {
    await pipeline.submitForm({
      email: 'order@data.example',
      message: 'Where is the invoice for my order?',
      name: 'Olga Order',
      orderNumber: 'banana',
      subject: 'Invoice',
    })
    expect((await pipeline.drain()).at(-1)).toBe('triage: pending-data')
    expect((await caseOf('order@data.example')).problems?.[0]).toMatchObject({
      field: 'order.number',
    })
    expect(asked).toEqual([])
  })

  test('a released case is checked again and goes on with the corrected text', async () => {
    const held = await caseOf('+4915100000021')
    const released = await inTransaction({
      payload: pipeline.payload,
      work: (req) =>
        releaseCase({
          actor: reviewer,
          caseId: held.id,
          corrections: { text: 'How can I reset my password?' },
          now: new Date(),
          req,
        }),
    })
    expect(released).toEqual({ kind: 'released' })
    expect((await pipeline.drain()).at(-1)).toBe('deliver: sent')
    expect(asked).toEqual(['How can I reset my password?'])
    expect((await caseOf('+4915100000021')).status).toBe('pending-customer')
    expect(await auditOf(held.id, 'case.released')).toMatchObject([
      { actor_id: reviewer.id, after: { corrected: ['text'] } },
    ])
  })

  test('a release that corrects nothing is held again', async () => {
    const held = await caseOf('order@data.example')
    await inTransaction({
      payload: pipeline.payload,
      work: (req) =>
        releaseCase({ actor: reviewer, caseId: held.id, corrections: {}, now: new Date(), req }),
    })
    expect(await pipeline.drain()).toEqual(['triage: pending-data'])
    expect((await caseOf('order@data.example')).status).toBe('pending-data')
  })

  test('a refused release leaves nothing behind', async () => {
    const held = await caseOf('order@data.example')
    const outcome = await inTransaction({
      payload: pipeline.payload,
      work: (req) =>
        releaseCase({
          actor: reviewer,
          caseId: held.id,
          corrections: { name: 'Changed', phone: '+4915100000021', text: 'Changed' },
          now: new Date(),
          req,
        }),
    })
    expect(outcome.kind).toBe('refused')
    const [row] = await query(
      `select m.text, u.name from messages m join customers u on u.id = m.customer_id where m.case_id = $1`,
      [held.id],
    )
    expect(row).toEqual({ name: 'Olga Order', text: 'Where is the invoice for my order?' })
  })

  test('a rejected case is closed, with the reason, and never answered', async () => {
    const held = await caseOf('order@data.example')
    const outcome = await inTransaction({
      payload: pipeline.payload,
      work: (req) =>
        rejectCase({ actor: reviewer, caseId: held.id, now: new Date(), reason: 'A test', req }),
    })
    expect(outcome.kind).toBe('rejected')
    expect(await pipeline.drain()).toEqual([])
    expect((await caseOf('order@data.example')).status).toBe('closed')
    expect(await auditOf(held.id, 'case.rejected')).toMatchObject([
      { actor_id: reviewer.id, reason: 'A test' },
    ])
  })

  test('a customer who is asked answers, and what they answer goes on; a second ask is refused', async () => {
    const from = '+4915100000023'
    await pipeline.sendWhatsApp({ from, text: mangled })
    await pipeline.drain()
    const held = await caseOf(from)
    const askOnce = (): ReturnType<typeof askForData> =>
      inTransaction({
        payload: pipeline.payload,
        work: (req) =>
          askForData({
            actor: reviewer,
            caseId: held.id,
            now: new Date(),
            req,
            staffId: reviewer.id ?? '',
          }),
      })
    const said = asked.length
    expect(await askOnce()).toMatchObject({ kind: 'asked' })
    expect(await askOnce()).toMatchObject({ kind: 'refused' })
    expect(await pipeline.drain()).toEqual(['deliver: sent'])
    expect(JSON.stringify(pipeline.sent.at(-1))).toContain('in your own words')
    const waiting = await caseOf(from)
    expect([waiting.status, waiting.problems]).toEqual(['pending-customer', null])
    expect(await auditOf(held.id, 'case.asked-for-data')).toMatchObject([
      { after: { fields: ['message.text'] } },
    ])
    expect(asked).toHaveLength(said)

    await pipeline.sendWhatsApp({ from, text: 'How can I reset my password?' })
    expect((await pipeline.drain()).some((step) => step === 'triage: triaged')).toBe(true)
    expect(asked.at(-1)).toBe('How can I reset my password?')
  })

  test('a case that is with people stays with them when its follow-up cannot be read', async () => {
    const from = '+4915100000022'
    await pipeline.sendWhatsApp({ from, text: 'I want to talk to a human please' })
    await pipeline.drain()
    expect((await caseOf(from)).status).toBe('escalated')
    await pipeline.sendWhatsApp({ from, text: mangled })
    expect((await pipeline.drain()).at(-1)).toBe('triage: pending-data')
    const after = await caseOf(from)
    expect(after.status).toBe('escalated')
    expect(after.problems).toHaveLength(1)
  })
})

describe('a person takes over while the assistant works (F7, F23)', () => {
  const ask = async (
    address: string,
    interrupt: (input: { caseId: string }) => Promise<unknown>,
  ): Promise<string[]> => {
    await pipeline.sendMail({
      from: address,
      subject: 'Password',
      text: 'How can I reset my password?',
    })
    await pipeline.drain(['intake', 'triage', 'route'])
    const { id } = await caseOf(address)
    meanwhile = async () => {
      await interrupt({ caseId: id })
    }

    return pipeline.drain(['answer'])
  }
  const sentTo = (address: string): number =>
    pipeline.sent.filter(({ to }) => to === address).length

  test('a reply: the customer gets the one of the person, and no other', async () => {
    const staffId = pipeline.organisation.agents['support-tier-1']
    const actor = { id: staffId, kind: 'staff', role: 'analyst' } as const
    const ran = await ask('reply@race.example', ({ caseId }) =>
      inTransaction({
        payload: pipeline.payload,
        work: (req) =>
          replyToCase({ actor, caseId, now: new Date(), req, staffId, text: 'I am on it.' }),
      }),
    )
    expect(ran).toEqual(['answer: skipped'])
    await pipeline.drain()
    expect(sentTo('reply@race.example')).toBe(1)
    expect(pipeline.sent.at(-1)?.text).toContain('I am on it.')
  })

  test('an assignment: nothing is sent', async () => {
    const staffId = pipeline.organisation.agents['support-leads']
    const ran = await ask('assign@race.example', ({ caseId }) =>
      inTransaction({
        payload: pipeline.payload,
        work: (req) =>
          assignCase({
            actor: { id: staffId, kind: 'staff', role: 'analyst' },
            assigneeId: staffId,
            caseId,
            now: new Date(),
            req,
          }),
      }),
    )
    expect(ran).toEqual(['answer: skipped'])
    await pipeline.drain()
    expect(sentTo('assign@race.example')).toBe(0)
  })

  test('the case is resolved: nothing is sent and it stays resolved', async () => {
    const ran = await ask('resolve@race.example', ({ caseId }) =>
      inTransaction({
        payload: pipeline.payload,
        work: (req) => moveCase({ actor: reviewer, caseId, now: new Date(), req, to: 'resolved' }),
      }),
    )
    expect(ran).toEqual(['answer: skipped'])
    expect((await caseOf('resolve@race.example')).status).toBe('resolved')
    expect(sentTo('resolve@race.example')).toBe(0)
  })

  test('two runs of the assistant for one message write one answer', async () => {
    await pipeline.sendMail({
      from: 'twice@race.example',
      subject: 'Password',
      text: 'How can I reset my password?',
    })
    await pipeline.drain(['intake', 'triage', 'route'])
    const [job] = await query<{ input: { caseId: string; messageId: string } }>(
      `select data as input from pgboss.job where name = 'answer' and state = 'created'`,
    )
    const run = (): Promise<{ kind: string }> =>
      pipeline.handlers.answer({
        input: job?.input ?? { caseId: '', messageId: '' },
        isLastAttempt: false,
        payload: pipeline.payload,
        signal: new AbortController().signal,
      })
    const kinds = (await Promise.all([run(), run()])).map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(['already-done', 'sent'])
    await pipeline.drain()
    expect(sentTo('twice@race.example')).toBe(1)
  })
})

describe('the ten triggers (F3)', () => {
  const mail = (from: string, text: string) => () =>
    pipeline.sendMail({ from, subject: 'Question', text })
  const cases: readonly {
    act: () => Promise<unknown>
    address: string
    flag: EscalationFlag
    team: TeamKey
  }[] = [
    {
      act: mail(
        't1@trigger.example',
        'I will take legal action and my attorney will write to you.',
      ),
      address: 't1@trigger.example',
      flag: 'LEGAL_ESCALATION',
      team: 'support-leads',
    },
    {
      act: mail(
        't2@trigger.example',
        'This is a disgrace, you are useless idiots and I hate it. Worst ever!!!',
      ),
      address: 't2@trigger.example',
      flag: 'SENTIMENT_ESCALATION',
      team: 'support-leads',
    },
    {
      act: mail(
        't3@trigger.example',
        'Which brand of paint did you use for the boat in the picture?',
      ),
      address: 't3@trigger.example',
      flag: 'KB_MISS',
      team: 'support-tier-1',
    },
    {
      act: mail(
        't4@trigger.example',
        'I would like to speak to a human about resetting my password.',
      ),
      address: 't4@trigger.example',
      flag: 'HUMAN_REQUESTED',
      team: 'support-tier-1',
    },
    {
      act: () =>
        pipeline.sendWhatsApp({
          from: '+4915100000031',
          text: 'Agent please, I need help with my password',
        }),
      address: '+4915100000031',
      flag: 'WHATSAPP_ESCALATION',
      team: 'support-tier-1',
    },
    {
      act: mail(
        't6@trigger.example',
        'How much does it cost for 40 people? Please send me a quote.',
      ),
      address: 't6@trigger.example',
      flag: 'SALES_INQUIRY',
      team: 'sales',
    },
    {
      act: mail('t7@trigger.example', 'I would like a refund for last month.'),
      address: 't7@trigger.example',
      flag: 'REFUND_REQUEST',
      team: 'finance',
    },
    {
      act: async () => {
        for (const text of [
          'How can I reset my password?',
          'How do I reset my password, please?',
          'Where can I reset my password?',
        ]) {
          await mail('t8@trigger.example', text)()
          await pipeline.drain()
        }
      },
      address: 't8@trigger.example',
      flag: 'REPEAT_CONTACT',
      team: 'support-leads',
    },
    {
      act: mail(
        't9@trigger.example',
        'I think somebody hacked my account, there was unauthorized access.',
      ),
      address: 't9@trigger.example',
      flag: 'SECURITY_ESCALATION',
      team: 'security',
    },
    {
      act: mail(
        't10@trigger.example',
        'There is a complete outage, the whole service is down for everyone.',
      ),
      address: 't10@trigger.example',
      flag: 'P1_CRITICAL',
      team: 'engineering',
    },
  ]

  test.each(cases)('$flag goes to $team', async ({ act, address, flag, team }) => {
    await act()
    await pipeline.drain()
    const found = await caseOf(address)
    expect(found).toMatchObject({ status: 'escalated', team })
    expect(found.flags).toContain(flag)
    const [decision] = await query<{ assignee: null | string; rationale: string }>(
      `select assignee_id as assignee, rationale from routing_decisions
        where case_id = $1 and outcome like 'escalated-%'`,
      [found.id],
    )
    expect(decision?.assignee).toBe(pipeline.organisation.agents[team])
    expect(decision?.rationale).toContain(flag)
  })
})
