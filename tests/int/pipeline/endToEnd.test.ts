import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { rateAnswer } from '@/endpoints/support/feedback'
import { measureKpis } from '@/pipeline/measure/measureKpis'
import { findAnswerFeedback } from '@/queries/assistant/findAnswerFeedback'
import { findResolution } from '@/queries/assistant/findResolution'
import { inTransaction } from '@/lib/inTransaction'
import { sqlOn } from '@/lib/sql'
import { replyToCase } from '@/pipeline/cases/replyToCase'
import { query } from '@tests/setup/database'

import type { Pipeline } from './startPipeline'

import { startPipeline } from './startPipeline'

let pipeline: Pipeline

beforeAll(async () => {
  pipeline = await startPipeline()
})

afterAll(() => pipeline.stop())

const question = 'I forgot my password. How can I reset my password and sign in again?'

type Trace = {
  answer: null | string
  assignee: null | string
  category: string
  delivery: string
  id: string
  outcome: string
  provider_id: null | string
  rationale: string
  status: string
}

/** What is stored of the newest case of a sender. */
const traceOf = async (address: string): Promise<Trace> => {
  const [row] = await query<Trace>(
    `select c.id, c.status, c.assignee_id as assignee, t.category_label as category, r.rationale, a.outcome,
            m.text as answer, d.status as delivery, d.provider_id
       from cases c
       join customer_identifiers i on i.customer_id = c.customer_id and i.value = $1
       left join triage_results t on t.case_id = c.id
       left join routing_decisions r on r.case_id = c.id and r.message_id is not null
       left join assistant_runs a on a.case_id = c.id
       left join messages m on m.id = a.answer_id
       left join deliveries d on d.message_id = m.id
      order by c.created_at desc limit 1`,
    [address],
  )

  if (row === undefined) {
    throw new Error(`There is no case of ${address}`)
  }

  return row
}

/** Kinds of timeline lines, audit actions and outbox events of a case, each in order. */
const recordsOf = async (
  caseId: string,
): Promise<{ audit: string[]; events: string[]; lines: string[] }> => {
  const list = async (statement: string): Promise<string[]> =>
    (await query<{ name: string }>(statement, [caseId])).map(({ name }) => name)

  return {
    audit: await list('select action as name from audit_entries where case_id = $1 order by at'),
    events: await list('select type as name from events where case_id = $1 order by id'),
    lines: await list(
      'select kind as name from case_events where case_id = $1 order by created_at, id',
    ),
  }
}

describe('one message all the way (A1, A3, A6, B1, D1, E3, F1)', () => {
  test('a web form is answered by mail, with every step stored and explained', async () => {
    const response = await pipeline.submitForm({
      email: 'Web.Customer@Shop.example',
      message: question,
      name: 'Wanda Webb',
      subject: 'Cannot sign in',
    })
    expect(response.status).toBe(202)
    expect(await pipeline.drain()).toEqual([
      'intake: opened',
      'triage: triaged',
      'route: routed',
      'answer: sent',
      'deliver: sent',
    ])

    const trace = await traceOf('web.customer@shop.example')
    expect(trace).toMatchObject({
      assignee: pipeline.organisation.agents['support-tier-1'],
      category: 'account-access',
      delivery: 'sent',
      outcome: 'sent',
      status: 'pending-customer',
    })
    expect(trace.rationale).toContain('Sign-in and how-to go to tier 1')

    const mails = pipeline.sent.filter(({ to }) => to === 'web.customer@shop.example')
    expect(mails).toHaveLength(1)
    expect(mails[0]?.providerId).toBe(trace.provider_id)
    expect(mails[0]?.text).toContain('Forgot password?')

    const records = await recordsOf(trace.id)
    expect(records.lines).toEqual(['created', 'triaged', 'routed', 'answered'])
    expect(records.events).toEqual(
      expect.arrayContaining(['case.created', 'case.triaged', 'case.routed', 'delivery.changed']),
    )
    expect(records.audit).toEqual(
      expect.arrayContaining([
        'case.created',
        'case.triaged',
        'case.routed',
        'case.answered',
        'assistant.sent',
        'delivery.sent',
      ]),
    )

    // The status page of the visitor shows the answer.
    const { id } = (await response.json()) as { id: string }
    const { ticketStatus } = await import('@/endpoints/support/status')
    const page = await ticketStatus({
      id,
      payload: pipeline.payload,
      request: new Request('http://127.0.0.1/support/ticket/x'),
    })
    expect(await page.json()).toMatchObject({
      messages: [{ from: 'customer' }, { from: 'support' }],
      status: 'pending-customer',
    })
  })

  test('a signed WhatsApp message is answered on WhatsApp, and receipts bring it to delivered', async () => {
    const response = await pipeline.sendWhatsApp({ from: '+4915112345678', text: question })
    expect(response.status).toBe(200)
    const ran = await pipeline.drain()
    expect(ran.at(-1)).toBe('deliver: sent')
    await pipeline.reportReceipts()

    const trace = await traceOf('+4915112345678')
    expect(trace).toMatchObject({
      delivery: 'delivered',
      outcome: 'sent',
      status: 'pending-customer',
    })
    const parts = pipeline.sent.filter(({ to }) => to === '+4915112345678')
    expect(parts.length).toBeGreaterThan(0)
    expect(parts.every(({ text }) => text.length <= 300)).toBe(true)
  })

  test('a mail by SMTP is answered by a mail that threads to it', async () => {
    await pipeline.sendMail({
      from: 'Mia Mailer <mia@mailer.example>',
      messageId: 'first-question@mailer.example',
      subject: 'Password',
      text: question,
    })
    const ran = await pipeline.drain()
    expect(ran.at(-1)).toBe('deliver: sent')

    const trace = await traceOf('mia@mailer.example')
    expect(trace).toMatchObject({ delivery: 'sent', outcome: 'sent' })
    const [mail] = pipeline.sent.filter(({ to }) => to === 'mia@mailer.example')
    expect(mail?.raw).toMatch(/^In-Reply-To: <first-question@mailer\.example>$/im)
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-/im)
  })

  test('what the assistant may not decide goes to people, with flag, team and a summary note', async () => {
    await pipeline.sendMail({
      from: 'legal@angry.example',
      subject: 'My lawyer',
      text: 'My lawyer will contact you and I will sue your company unless this is settled today.',
    })
    expect((await pipeline.drain()).at(-1)).toBe('answer: escalated')
    const [row] = await query<Record<string, unknown>>(
      `select c.status, t.key as team, array_agg(f.value::text) as flags, c.assistant_mode as mode,
              (select text from messages n where n.case_id = c.id and n.direction = 'internal') as note
         from cases c join teams t on t.id = c.team_id join cases_escalation_flags f on f.parent_id = c.id
         join customer_identifiers i on i.customer_id = c.customer_id
        where i.value = 'legal@angry.example' group by c.id, t.key`,
    )
    expect(row).toMatchObject({ mode: 'off', status: 'escalated', team: 'support-leads' })
    expect(row?.['flags']).toContain('LEGAL_ESCALATION')
    expect(row?.['note']).toContain('LEGAL_ESCALATION')
    expect(pipeline.sent.filter(({ to }) => to === 'legal@angry.example')).toEqual([])
    const [told] = await query(
      `select 1 as x from notifications where kind = 'case-escalated' and recipient_id = $1`,
      [pipeline.organisation.agents['support-leads']],
    )
    expect(told).toBeDefined()
  })

  test('the KPIs show what happened after the next measurement', async () => {
    const outcome = await measureKpis({ clock: () => new Date(), payload: pipeline.payload })
    expect(outcome.kind).toBe('changed')
    const [backlog] = await query<{ value: number }>(
      `select value::float8 as value from kpi_values where name = 'backlog' and period = 'live' and slice = 'all'`,
    )
    expect(backlog?.value).toBe(4)
    const [event] = await query(`select 1 as x from events where type = 'kpi.changed'`)
    expect(event).toBeDefined()
  })
})

describe('F8, F9: customers say whether an answer helped', () => {
  const rate = (token: string, form: Record<string, string>) =>
    rateAnswer({
      payload: pipeline.payload,
      request: new Request('http://127.0.0.1/support/feedback/x', {
        body: new URLSearchParams(form).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        method: 'POST',
      }),
      token,
    })
  const counts = async (caseId: string): Promise<unknown> =>
    (
      await query(
        `select a.helpful_count::int as yes, a.not_helpful_count::int as no from articles a
          where a.id::text = (select m.sources -> 0 -> 'source' ->> 'articleId' from messages m
                               where m.case_id = $1 and m.author_kind = 'assistant' limit 1)`,
        [caseId],
      )
    )[0]

  test('the link in the mail counts once per answer; a no brings a person, with the reason', async () => {
    const { assignee, id } = await traceOf('web.customer@shop.example')
    const [mail] = pipeline.sent.filter(({ to }) => to === 'web.customer@shop.example')
    const [, token = ''] = /support\/feedback\/([\w.-]+)\?helpful=no/u.exec(mail?.text ?? '') ?? []
    const before = await counts(id)

    expect(before).toEqual({ no: 0, yes: 0 })
    expect(await rate(`${token}x`, { helpful: 'yes' })).toEqual({ kind: 'not-found' })
    expect(await rate(token, { helpful: 'perhaps' })).toEqual({ kind: 'invalid' })
    expect(await rate(token, { helpful: 'yes' })).toMatchObject({ isNew: true, kind: 'recorded' })
    expect(await counts(id)).toEqual({ no: 0, yes: 1 })
    expect(
      await rate(token, {
        comment: 'The button is gone.',
        helpful: 'no',
        rating: '2',
        reason: 'outdated',
        wantsPerson: 'yes',
      }),
    ).toEqual({ isHandedOver: true, isNew: false, kind: 'recorded' })
    expect(await counts(id)).toEqual({ no: 1, yes: 0 })
    expect(
      await query(
        `select f.rating::int as rating, f.is_helpful, f.reason, f.comment, c.status, c.assistant_mode as mode, c.assignee_id as assignee,
                (select text from messages n where n.case_id = c.id and n.direction = 'internal') as note
           from feedback f join cases c on c.id = f.case_id where c.id = $1`,
        [id],
      ),
    ).toEqual([
      {
        assignee,
        comment: 'The button is gone.',
        is_helpful: false,
        mode: 'off',
        note: expect.stringContaining('The button is gone.') as unknown,
        rating: 2,
        reason: 'outdated',
        status: 'open',
      },
    ])
    expect(
      await query(
        `select 1 from notifications where case_id = $1 and recipient_id = $2 and title like '%did not help'`,
        [id, assignee],
      ),
    ).toHaveLength(1)
    expect(
      (await recordsOf(id)).events.filter((type) => type === 'feedback.received'),
    ).toHaveLength(2)

    const said = (mayReadWords: boolean) =>
      findAnswerFeedback({ mayReadWords, now: new Date(), run: sqlOn(pipeline.payload) })
    expect(await said(true)).toMatchObject({
      articles: [{ didNotHelp: 1, helped: 0 }],
      didNotHelp: 1,
      helped: 0,
      latest: [{ comment: 'The button is gone.', didHelp: false, rating: 2, reason: 'outdated' }],
      reasons: [{ count: 1, reason: 'outdated' }],
      stars: [0, 1, 0, 0, 0],
    })
    expect((await said(false)).latest).toEqual([])
  })

  test('a thumb on WhatsApp rates the answer and starts nothing; thumbs down reach a person', async () => {
    const from = '+4915112345678'
    const { id } = await traceOf(from)
    const run = sqlOn(pipeline.payload)
    const confirmed = (await findResolution({ now: new Date(), run })).confirmed

    expect(pipeline.sent.filter(({ to }) => to === from).at(-1)?.text).toContain('Reply 👍 or 👎')
    await pipeline.sendWhatsApp({ from, messageSid: `SM${'1'.repeat(32)}`, text: '👍🏽' })
    expect(await pipeline.drain()).toEqual(['intake: appended'])
    expect(await traceOf(from)).toMatchObject({ id, status: 'pending-customer' })
    expect(await findResolution({ now: new Date(), run })).toMatchObject({
      confirmed: confirmed + 1,
    })

    await pipeline.sendWhatsApp({ from, messageSid: `SM${'2'.repeat(32)}`, text: '👎' })
    expect(await pipeline.drain()).toEqual(['intake: appended'])
    expect(
      await query(
        `select c.status, f.rating::int as rating from cases c join feedback f on f.case_id = c.id where c.id = $1`,
        [id],
      ),
    ).toEqual([{ rating: 1, status: 'open' }])
  })
})

describe('I1: templates are counted when they were sent', () => {
  test('a reply written with one counts once it has left, a sentence of one’s own does not', async () => {
    const { id: caseId } = await traceOf('web.customer@shop.example')
    const { id } = await pipeline.payload.create({
      collection: 'templates',
      data: {
        _status: 'published',
        body: 'Hello {{customer.name}},\n\nthe button moved to the menu at the top right of the page.',
        language: 'en',
        name: 'Moved button',
      },
      overrideAccess: true,
    })
    const used = async (): Promise<unknown> =>
      (
        await query(`select coalesce(used_count, 0)::int as n from templates where id = $1`, [id])
      )[0]
    const staffId = pipeline.organisation.agents['support-tier-1']
    const reply = (text: string) =>
      inTransaction({
        payload: pipeline.payload,
        work: (req) =>
          replyToCase({
            actor: { id: staffId, kind: 'staff', role: 'analyst' },
            caseId,
            now: new Date(),
            req,
            staffId,
            text,
          }),
      })
    await reply(
      'Hello Wanda,\n\nThe button moved to the menu at the top right of the page. See you!',
    )

    expect(await used()).toEqual({ n: 0 })
    expect(await pipeline.drain(['deliver'])).toEqual(['deliver: sent'])
    expect(await used()).toEqual({ n: 1 })

    await reply('Hello Wanda, did you find it?')
    await pipeline.drain(['deliver'])
    expect(await used()).toEqual({ n: 1 })
  })
})
