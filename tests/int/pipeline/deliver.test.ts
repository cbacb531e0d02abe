/**
 * Mutation check (F27): tried by hand. Without `attempts = …` in the statement of `endDelivery`, "a stale attempt" is red;
 * without the look-up before a second send, "a call that broke off" and "a worker died" are red.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { ChannelAdapter, SendOutcome } from '@/contracts/ports/channel'
import type { StandInFault } from '@/channels/stand-in/faults'

import { createHandlers } from '@/jobs/wiring/createHandlers'
import { prepareOutbound } from '@/jobs/wiring/prepareOutbound'
import { inTransaction } from '@/lib/inTransaction'
import { replyToCase } from '@/pipeline/cases/replyToCase'
import { deliverMessage } from '@/pipeline/deliver/deliverMessage'
import { recordReceipt } from '@/pipeline/deliver/recordReceipt'
import { query } from '@tests/setup/database'

import type { Pipeline } from './startPipeline'

import { startPipeline } from './startPipeline'

let pipeline: Pipeline
let phoneCase: string
let mailCase: string
let texts = 0

const phone = '+4915100000041'
const address = 'dan@deliver.example'

const caseOf = async (value: string): Promise<string> => {
  const [row] = await query<{ id: string }>(
    `select c.id from cases c join customer_identifiers i on i.customer_id = c.customer_id where i.value = $1`,
    [value],
  )

  return row?.id ?? ''
}

beforeAll(async () => {
  pipeline = await startPipeline()
  await pipeline.sendWhatsApp({ from: phone, text: 'I want to talk to a human' })
  await pipeline.sendMail({ from: address, subject: 'Hello', text: 'I want to talk to a human' })
  await pipeline.drain()
  phoneCase = await caseOf(phone)
  mailCase = await caseOf(address)
})

afterAll(() => pipeline.stop())

beforeEach(async () => {
  await pipeline.drain()
})

type Delivery = {
  attempts: number
  case_status: string
  not_before: Date | null
  provider_id: null | string
  status: string
  token: null | string
}

const deliveryOf = async (id: string): Promise<Delivery> => {
  const [row] = await query<Delivery>(
    `select d.status, d.attempts::int as attempts, d.not_before, d.provider_id, d.token, c.status as case_status
       from deliveries d join cases c on c.id = d.case_id where d.id = $1`,
    [id],
  )

  if (row === undefined) {
    throw new Error(`There is no delivery ${id}`)
  }

  return row
}

/** An agent answers and waits for the customer; the job is not run yet. */
const reply = async (caseId: string): Promise<{ deliveryId: string; text: string }> => {
  texts += 1
  const text = `Answer number ${String(texts)}.`
  const staffId = pipeline.organisation.agents['support-tier-1']
  const outcome = await inTransaction({
    payload: pipeline.payload,
    work: (req) =>
      replyToCase({
        actor: { id: staffId, kind: 'staff', role: 'analyst' },
        caseId,
        now: new Date(),
        req,
        setStatus: 'pending-customer',
        staffId,
        text,
      }),
  })

  if (outcome.kind !== 'queued') {
    throw new Error(`The reply was ${outcome.kind}`)
  }

  return { deliveryId: outcome.deliveryId, text }
}

const timesSent = (text: string): number =>
  pipeline.sent.filter((message) => message.text.includes(text)).length

const deliver = (deliveryId: string): Promise<{ kind: string }> =>
  pipeline.handlers.deliver({
    input: { deliveryId },
    isLastAttempt: false,
    payload: pipeline.payload,
    signal: new AbortController().signal,
  })

/** Time passes: whoever held the delivery is taken for dead. */
const endLease = (deliveryId: string): Promise<unknown> =>
  query(`update deliveries set claimed_at = claimed_at - interval '1 hour' where id = $1`, [
    deliveryId,
  ])

const problemsTold = async (deliveryId: string): Promise<number> =>
  (
    await query(`select 1 as x from notifications where dedupe_key like $1`, [
      `delivery:${deliveryId}:%`,
    ])
  ).length

describe('what providers do (A2, A3, A4, F13, F14)', () => {
  test('429 with Retry-After is tried again, not before that time, and sent once', async () => {
    const { deliveryId, text } = await reply(phoneCase)
    pipeline.standIn.twilioFaults.push({ kind: 'status', retryAfter: 77, status: 429 })
    const before = Date.now()
    expect((await deliver(deliveryId)).kind).toBe('try-later')
    const waiting = await deliveryOf(deliveryId)
    expect(waiting.status).toBe('queued')
    expect(waiting.not_before?.getTime()).toBeGreaterThanOrEqual(before + 77_000)
    const [job] = await query<{ seconds: number }>(
      `select extract(epoch from max(start_after) - now())::float8 as seconds from pgboss.job
        where name = 'deliver' and data ->> 'deliveryId' = $1`,
      [deliveryId],
    )
    expect(job?.seconds).toBeGreaterThan(60)
    await pipeline.drain()
    expect(await deliveryOf(deliveryId)).toMatchObject({ attempts: 2, status: 'sent' })
    expect(timesSent(text)).toBe(1)
  })

  test('an outage of an hour is waited out', async () => {
    const { deliveryId, text } = await reply(mailCase)
    pipeline.standIn.mailFaults.push(
      ...Array.from({ length: 8 }, (): StandInFault => ({ kind: 'status', status: 451 })),
    )
    await pipeline.drain()
    expect(await deliveryOf(deliveryId)).toMatchObject({ attempts: 9, status: 'sent' })
    expect(timesSent(text)).toBe(1)
  })

  test('a provider that never takes it leaves it to a person in the end', async () => {
    const { deliveryId, text } = await reply(mailCase)
    pipeline.standIn.mailFaults.push(
      ...Array.from({ length: 12 }, (): StandInFault => ({ kind: 'status', status: 451 })),
    )
    await pipeline.drain()
    expect(pipeline.standIn.mailFaults).toEqual([])
    expect(await deliveryOf(deliveryId)).toMatchObject({ case_status: 'open', status: 'failed' })
    expect(await problemsTold(deliveryId)).toBe(1)
    expect(timesSent(text)).toBe(0)
  })

  test('refused for good: failed at once, the case is open again, and its agent is told', async () => {
    const { deliveryId } = await reply(phoneCase)
    pipeline.standIn.twilioFaults.push({ errorCode: 21211, kind: 'status', status: 400 })
    expect((await deliver(deliveryId)).kind).toBe('failed')
    expect(await deliveryOf(deliveryId)).toMatchObject({ case_status: 'open', status: 'failed' })
    expect(await problemsTold(deliveryId)).toBe(1)
  })

  test('taken, but the answer was lost: the provider is asked and it is sent once', async () => {
    const onPhone = await reply(phoneCase)
    const byMail = await reply(mailCase)
    pipeline.standIn.twilioFaults.push({ kind: 'accept-then-reset' })
    pipeline.standIn.mailFaults.push({ kind: 'accept-then-reset' })
    expect((await deliver(onPhone.deliveryId)).kind).toBe('sent')
    expect((await deliver(byMail.deliveryId)).kind).toBe('sent')
    expect(timesSent(onPhone.text)).toBe(1)
    expect(timesSent(byMail.text)).toBe(1)
  })

  test('a call that broke off and is not listed is asked about again after the lease, then sent', async () => {
    const { deliveryId, text } = await reply(phoneCase)
    pipeline.standIn.twilioFaults.push({ kind: 'reset' })
    await expect(deliver(deliveryId)).rejects.toMatchObject({ code: 'delivery-undecided' })
    await expect(deliver(deliveryId)).rejects.toMatchObject({ code: 'delivery-busy' })
    await endLease(deliveryId)
    expect((await deliver(deliveryId)).kind).toBe('sent')
    expect(timesSent(text)).toBe(1)
  })

  test('a mail whose fate cannot be asked is unclear: told to a person, never sent again', async () => {
    const { deliveryId, text } = await reply(mailCase)
    const handlers = await createHandlers({
      payload: pipeline.payload,
      providers: { smtpUrl: pipeline.standIn.smtpUrl, twilioUrl: pipeline.standIn.twilioUrl },
    })
    pipeline.standIn.mailFaults.push({ kind: 'accept-then-reset' })
    const outcome = await handlers.deliver({
      input: { deliveryId },
      isLastAttempt: false,
      payload: pipeline.payload,
      signal: new AbortController().signal,
    })
    expect(outcome.kind).toBe('unclear')
    expect(await deliveryOf(deliveryId)).toMatchObject({ case_status: 'open', status: 'unclear' })
    expect(await problemsTold(deliveryId)).toBe(1)
    expect((await deliver(deliveryId)).kind).toBe('already-done')
    expect(timesSent(text)).toBe(1)
  })

  test('a worker died after the provider took it: found, not sent again', async () => {
    const { deliveryId, text } = await reply(phoneCase)
    await deliver(deliveryId)
    await query(
      `update deliveries set status = 'sending', provider_id = null, claimed_at = now() - interval '1 hour' where id = $1`,
      [deliveryId],
    )
    expect((await deliver(deliveryId)).kind).toBe('sent')
    expect(timesSent(text)).toBe(1)
  })
})

/** An adapter whose `send` waits until the test says how it ends. Nothing was sent before, whenever it is asked. */
const heldAdapter = (): {
  adapter: ChannelAdapter
  begun: Promise<undefined>
  end: (outcome: SendOutcome) => void
} => {
  const begun = Promise.withResolvers<undefined>()
  const ended = Promise.withResolvers<SendOutcome>()

  return {
    adapter: {
      channel: 'whatsapp',
      lookUp: () => Promise.resolve({ kind: 'not-found' }),
      parse: () => Promise.resolve({ kind: 'malformed', reason: 'not asked for here' }),
      send: () => {
        begun.resolve(undefined)

        return ended.promise
      },
    },
    begun: begun.promise,
    end: ended.resolve,
  }
}

const deliverBy = (adapter: ChannelAdapter, deliveryId: string): Promise<{ kind: string }> =>
  deliverMessage({
    adapterOf: () => adapter,
    clock: () => new Date(),
    deliveryId,
    payload: pipeline.payload,
    prepare: prepareOutbound,
  })

describe('fencing and receipts (A3, F08, I7)', () => {
  test('a stale attempt that wakes up while another one works writes nothing', async () => {
    const { deliveryId } = await reply(phoneCase)
    const stale = heldAdapter()
    const fresh = heldAdapter()
    const first = deliverBy(stale.adapter, deliveryId)
    await stale.begun
    await endLease(deliveryId)
    const second = deliverBy(fresh.adapter, deliveryId)
    await fresh.begun
    stale.end({ kind: 'refused', reason: 'too late' })
    expect((await first).kind).toBe('superseded')
    expect((await deliveryOf(deliveryId)).status).toBe('sending')
    fresh.end({ kind: 'sent', providerId: 'SMfresh000000000' })
    expect((await second).kind).toBe('sent')
    expect(await deliveryOf(deliveryId)).toMatchObject({
      provider_id: 'SMfresh000000000',
      status: 'sent',
    })
  })

  test('a receipt that overtakes the answer to our call is not taken back by it', async () => {
    const { deliveryId } = await reply(phoneCase)
    const held = heldAdapter()
    const running = deliverBy(held.adapter, deliveryId)
    await held.begun
    const { token } = await deliveryOf(deliveryId)
    await recordReceipt({
      now: new Date(),
      payload: pipeline.payload,
      problem: null,
      providerId: 'SMearly000000000',
      status: 'delivered',
      token,
    })
    held.end({ kind: 'sent', providerId: 'SMearly000000000' })
    expect((await running).kind).toBe('sent')
    expect(await deliveryOf(deliveryId)).toMatchObject({
      provider_id: 'SMearly000000000',
      status: 'delivered',
    })
  })

  test('receipts that come late, twice or out of order never take a delivery back', async () => {
    const { deliveryId } = await reply(phoneCase)
    await deliver(deliveryId)
    const { provider_id: providerId } = await deliveryOf(deliveryId)
    const receive = (status: 'delivered' | 'failed' | 'read' | 'sent'): Promise<{ kind: string }> =>
      recordReceipt({
        now: new Date(),
        payload: pipeline.payload,
        problem: null,
        providerId: providerId ?? '',
        status,
        token: null,
      })
    expect((await receive('read')).kind).toBe('recorded')

    for (const late of ['sent', 'delivered', 'read'] as const) {
      expect((await receive(late)).kind).toBe('stale')
    }

    expect((await deliveryOf(deliveryId)).status).toBe('read')
  })

  test('a receipt that says failed tells a person and opens the case again', async () => {
    const { deliveryId } = await reply(phoneCase)
    await deliver(deliveryId)
    const { provider_id: providerId } = await deliveryOf(deliveryId)
    await recordReceipt({
      now: new Date(),
      payload: pipeline.payload,
      problem: 'Unreachable handset',
      providerId: providerId ?? '',
      status: 'failed',
      token: null,
    })
    expect(await deliveryOf(deliveryId)).toMatchObject({ case_status: 'open', status: 'failed' })
    expect(await problemsTold(deliveryId)).toBe(1)
  })

  test('two workers with the same delivery: one sends', async () => {
    const { deliveryId, text } = await reply(phoneCase)
    const outcomes = await Promise.allSettled([
      deliver(deliveryId),
      deliver(deliveryId),
      deliver(deliveryId),
    ])
    expect(
      outcomes.filter((one) => one.status === 'fulfilled' && one.value.kind === 'sent'),
    ).toHaveLength(1)
    expect(timesSent(text)).toBe(1)
  })

  test('a text that its channel cannot carry is left to its author', async () => {
    const staffId = pipeline.organisation.agents['support-tier-1']
    const outcome = await inTransaction({
      payload: pipeline.payload,
      work: (req) =>
        replyToCase({
          actor: { id: staffId, kind: 'staff', role: 'analyst' },
          caseId: phoneCase,
          now: new Date(),
          req,
          staffId,
          text: 'word '.repeat(3000),
        }),
    })
    const deliveryId = outcome.kind === 'queued' ? outcome.deliveryId : ''
    expect((await deliver(deliveryId)).kind).toBe('failed')
    expect((await deliveryOf(deliveryId)).status).toBe('failed')
  })
})
