/**
 * Mutation check (F27): tried by hand.
 * - Without the unique index on inbound_events, or without `on conflict do nothing`, "9 deliveries at once" is red.
 * - With a signature check that always agrees, "a request that Twilio did not sign" is red.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { receiveInbound } from '@/pipeline/receive/receiveInbound'
import { query } from '@tests/setup/database'

import type { Pipeline } from './startPipeline'

import { startPipeline } from './startPipeline'

let pipeline: Pipeline

beforeAll(async () => {
  pipeline = await startPipeline()
})

afterAll(() => pipeline.stop())

const count = async (statement: string, values: readonly unknown[]): Promise<number> =>
  (await query<{ n: number }>(`select count(*)::int as n from ${statement}`, values))[0]?.n ?? -1

describe('durable receive (A9, F15)', () => {
  test('9 deliveries of the same WhatsApp message at once make one event, one message and one answer', async () => {
    const from = '+4915100000001'
    const messageSid = 'SM00000000000000000000000000000009'
    const responses = await Promise.all(
      Array.from({ length: 9 }, () =>
        pipeline.sendWhatsApp({ from, messageSid, text: 'How do I reset my password?' }),
      ),
    )
    expect(responses.map(({ status }) => status)).toEqual(Array.from({ length: 9 }, () => 200))
    expect(await count('inbound_events where provider_id = $1', [messageSid])).toBe(1)

    await pipeline.drain()
    expect(
      await count('messages where provider_message_id = $1 and direction = $2', [
        messageSid,
        'inbound',
      ]),
    ).toBe(1)
    const texts = pipeline.sent.filter(({ to }) => to === from).map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('what was sent along is fetched after the message, once; what cannot be had says why (B5)', async () => {
    const from = '+4915100000044'
    const messageSid = 'SM00000000000000000000000000000044'
    const at = 'https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media'
    await pipeline.sendWhatsApp({
      from,
      media: [
        { contentType: 'image/jpeg', url: `${at}/MEpicture` },
        { contentType: 'application/pdf', url: `${at}/MEdocument` },
        { contentType: 'audio/ogg', url: `${at}/MEgone` },
        { contentType: 'image/png', url: 'https://example.com/2010-04-01/elsewhere.png' },
      ],
      messageSid,
      text: 'Look at this picture of the error, please.',
    })
    // The provider breaks off at the first try: the message stands, the files come with the next one.
    pipeline.standIn.twilioFaults.push({ kind: 'reset' })
    await pipeline.drain(['intake'])
    const files = (): Promise<
      { bytes: boolean; filename: string; type: string; waits: boolean }[]
    > =>
      query(
        `select a.filename, a.content_type as type, a.storage_key is not null and a.size > 100 as bytes,
                a.source_url is not null and a.storage_key is null as waits
           from attachments a join messages m on m.id = a.message_id
          where m.provider_message_id = $1 order by a.created_at, a.filename`,
        [messageSid],
      )
    expect((await files()).map(({ waits }) => waits).toSorted()).toEqual([false, true, true, true])
    const [message] = await query<{ id: string }>(
      'select id from messages where provider_message_id = $1',
      [messageSid],
    )
    const run = () =>
      pipeline.handlers['fetch-media']({
        input: { messageId: message?.id ?? '' },
        isLastAttempt: false,
        payload: pipeline.payload,
        signal: new AbortController().signal,
      })
    await expect(run()).rejects.toMatchObject({ code: 'media-unreachable', isRetryable: true })
    await pipeline.drain()

    expect((await files()).toSorted((a, b) => a.filename.localeCompare(b.filename))).toEqual(
      [
        {
          bytes: false,
          filename: 'audio-3 (Twilio does not have the file any more)',
          type: 'audio/ogg',
          waits: false,
        },
        // Its first bytes say what it is, not the customer.
        { bytes: true, filename: 'image-1.png', type: 'image/png', waits: false },
        { bytes: false, filename: 'image-4', type: 'image/png', waits: false },
        { bytes: true, filename: 'application-2.pdf', type: 'application/pdf', waits: false },
      ].toSorted((a, b) => a.filename.localeCompare(b.filename)),
    )
    expect(await run()).toEqual({ fetched: 0, kind: 'fetched', refused: 0 })
  })

  test('a redelivery after the answer changes nothing', async () => {
    const before = pipeline.sent.length
    const messageSid = 'SM00000000000000000000000000000009'
    await pipeline.sendWhatsApp({
      from: '+4915100000001',
      messageSid,
      text: 'How do I reset my password?',
    })
    expect(await pipeline.drain()).toEqual([])
    expect(pipeline.sent).toHaveLength(before)
  })

  test('the sender who got no answer repeats, and finds its first delivery (F03)', async () => {
    const input = {
      account: 'web-form',
      body: '{}',
      channel: 'web-form',
      encoding: 'utf8',
      now: new Date(),
      payload: pipeline.payload,
      providerId: 'req-lost-answer',
    } as const
    const first = await receiveInbound(input)
    const second = await receiveInbound(input)
    expect(first.kind).toBe('accepted')
    expect(second).toEqual({ inboundEventId: first.inboundEventId, kind: 'duplicate' })
    expect(
      await count(`pgboss.job where name = 'intake' and data ->> 'inboundEventId' = $1`, [
        first.inboundEventId,
      ]),
    ).toBe(1)
    // Not a submission at all: it ends as rejected, with the reason, and makes no case.
    expect(await pipeline.drain()).toEqual(['intake: rejected'])
  })

  test('a form sent twice with one Idempotency-Key makes one case', async () => {
    const form = {
      email: 'double@click.example',
      message: 'Where can I export my data as a file?',
      name: 'Dora Double',
      subject: 'Export',
    }
    const [one, two] = await Promise.all(
      [1, 2].map(() => pipeline.submitForm(form, { 'idempotency-key': 'click-0001' })),
    )
    expect(await one?.json()).toEqual(await two?.json())
    await pipeline.drain()
    expect(
      await count(
        `cases c join customer_identifiers i on i.customer_id = c.customer_id where i.value = $1`,
        ['double@click.example'],
      ),
    ).toBe(1)
  })

  test('a request that Twilio did not sign is refused before anything is stored', async () => {
    const response = await pipeline.sendWhatsApp({
      from: '+4915100000002',
      messageSid: 'SM0000000000000000000000000000000b',
      signature: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      text: 'I am not Twilio',
    })
    expect(response.status).toBe(403)
    expect(
      await count('inbound_events where provider_id = $1', ['SM0000000000000000000000000000000b']),
    ).toBe(0)
  })

  test('a message that takes its worker down again and again is set aside, and keepers are told (F18)', async () => {
    await query(
      `insert into staff (id, email, name, role, is_active) values (gen_random_uuid(), 'engineer@staff.example', 'E', 'engineer', true)`,
    )
    const { inboundEventId } = await receiveInbound({
      account: 'x',
      body: '{}',
      channel: 'web-form',
      encoding: 'utf8',
      now: new Date(),
      payload: pipeline.payload,
      providerId: 'poison',
    })
    await query('update inbound_events set attempts = 20 where id = $1', [inboundEventId])
    expect(await pipeline.drain()).toEqual(['intake: given-up'])
    expect(
      await count(`inbound_events where id = $1 and status = 'failed'`, [inboundEventId]),
    ).toBe(1)
    expect(await count(`notifications where kind = $1`, ['inbound-failed'])).toBe(1)
  })

  test('two first messages of one address at once make one customer', async () => {
    await Promise.all([
      pipeline.sendWhatsApp({ from: '+4915100000003', text: 'How do I invite people?' }),
      pipeline.sendWhatsApp({ from: '+4915100000003', text: 'And how do I export my data?' }),
    ])
    // Both intakes at the same time, as two workers would.
    const jobs = await query<{ id: string; input: { inboundEventId: string } }>(
      `select id, data as input from pgboss.job where name = 'intake' and state = 'created'`,
    )
    const outcomes = await Promise.all(
      jobs.map(({ input }) =>
        pipeline.handlers.intake({
          input,
          isLastAttempt: false,
          payload: pipeline.payload,
          signal: new AbortController().signal,
        }),
      ),
    )
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['appended', 'opened'])
    expect(await count('customer_identifiers where value = $1', ['+4915100000003'])).toBe(1)
  })
})
