import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { JobName } from '@/contracts/jobs'

import { health } from '@/endpoints/health/health'
import { sweepStuck } from '@/pipeline/sweep/sweepStuck'
import { query } from '@tests/setup/database'

import type { Pipeline } from './startPipeline'

import { startPipeline } from './startPipeline'

let pipeline: Pipeline
let writers = 60

beforeAll(async () => {
  pipeline = await startPipeline()
})

afterAll(() => pipeline.stop())

beforeEach(async () => {
  await pipeline.drain()
})

const sweep = async (): Promise<number> => {
  const { requeued } = await sweepStuck({ clock: () => new Date(), payload: pipeline.payload })

  return requeued
}

/** The next customer writes, and the message goes as far as `until`; then its job is lost. */
const loseAfter = async (until: readonly JobName[]): Promise<string> => {
  writers += 1
  const from = `+49151000000${String(writers)}`
  await pipeline.sendWhatsApp({ from, text: 'How can I reset my password?' })
  await pipeline.drain(until)
  await query(`delete from pgboss.job where state in ('created', 'retry')`)

  return from
}

/** Three minutes pass. */
const age = async (): Promise<void> => {
  for (const table of ['inbound_events', 'messages', 'triage_results', 'routing_decisions']) {
    await query(`update ${table} set created_at = created_at - interval '3 minutes'`)
  }

  await query(`update deliveries set updated_at = updated_at - interval '3 minutes'`)
}

const statusOf = async (from: string): Promise<string> => {
  const [row] = await query<{ status: string }>(
    `select c.status from cases c join customer_identifiers i on i.customer_id = c.customer_id where i.value = $1`,
    [from],
  )

  return row?.status ?? 'none'
}

describe('what lost its job is found again (A9, I8)', () => {
  const steps: readonly (readonly JobName[])[] = [
    [],
    ['intake'],
    ['intake', 'triage'],
    ['intake', 'triage', 'route'],
    ['intake', 'triage', 'route', 'answer'],
  ]

  test.each(steps.map((done) => ({ done })))('lost after $done', async ({ done }) => {
    const from = await loseAfter(done)
    const before = pipeline.sent.filter(({ to }) => to === from).length
    expect(before).toBe(0)
    expect(await sweep()).toBe(0)
    await age()
    expect(await sweep()).toBe(1)
    // Its job waits now: looking again adds none.
    expect(await sweep()).toBe(0)
    await pipeline.drain()
    expect(await statusOf(from)).toBe('pending-customer')
    expect(pipeline.sent.filter(({ to }) => to === from).length).toBeGreaterThan(0)
    await age()
    expect(await sweep()).toBe(0)
  })

  test('a delivery whose worker died is taken up after its lease', async () => {
    const from = await loseAfter(['intake', 'triage', 'route', 'answer'])
    await query(
      `update deliveries set status = 'sending', token = 'a-token', attempts = 1, claimed_at = now() - interval '3 minutes'
        where recipient = $1`,
      [from],
    )
    await age()
    expect(await sweep()).toBe(1)
    expect(await pipeline.drain()).toEqual(['deliver: sent'])
  })

  test('work that waits for a person is left alone', async () => {
    await pipeline.sendWhatsApp({
      from: '+4915100000099',
      text: '\uFFFD\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD',
    })
    await pipeline.drain()
    expect(await statusOf('+4915100000099')).toBe('pending-data')
    await age()
    expect(await sweep()).toBe(0)
  })

  test('given-up jobs open one alert, which recovers when a day has passed (I9)', async () => {
    await query(
      `insert into staff (id, email, name, role, is_active) values (gen_random_uuid(), 'engineer@staff.example', 'E', 'engineer', true)`,
    )
    const { getBoss } = await import('@/lib/boss')
    await (await getBoss()).send('triage', { messageId: 'not an id' })
    expect(await pipeline.drain()).toEqual(['triage: deadletter ZodError'])
    await sweep()
    await sweep()
    const alerts = (): Promise<{ status: string }[]> =>
      query<{ status: string }>(`select status from alerts where kind = 'dead-letters'`)
    expect(await alerts()).toEqual([{ status: 'open' }])
    expect(await query(`select kind from notifications where kind = 'alert'`)).toHaveLength(1)
    await query(
      `update pgboss.job set created_on = created_on - interval '25 hours' where name = 'dead-letters'`,
    )
    await sweep()
    expect(await alerts()).toEqual([{ status: 'recovered' }])
  })
})

describe('GET /health', () => {
  type State = { components: Record<string, { state: string }>; status: string }

  const ask = async (): Promise<{ body: State; status: number }> => {
    const response = await health({ payload: pipeline.payload })

    return { body: (await response.json()) as State, status: response.status }
  }

  test('says which part is down: no worker lives', async () => {
    await query('delete from process_heartbeats')
    const { body, status } = await ask()
    expect(status).toBe(503)
    expect(body).toMatchObject({
      components: { database: { state: 'up' }, queue: { state: 'up' }, worker: { state: 'down' } },
      status: 'down',
    })
  })

  test('is 200 while a worker gives signs of life and nothing waits too long', async () => {
    await query(
      `insert into process_heartbeats (instance, role, started_at, at, memory_bytes) values (gen_random_uuid(), 'worker', now(), now(), 1000)`,
    )
    expect(await ask()).toMatchObject({ body: { status: 'up' }, status: 200 })
  })

  test('a worker that went silent counts as down', async () => {
    await query(`update process_heartbeats set at = now() - interval '1 minute'`)
    expect((await ask()).status).toBe(503)
    await query('update process_heartbeats set at = now()')
  })

  test('a message that waits for more than ten minutes is a fault', async () => {
    await loseAfter([])
    await query(
      `update inbound_events set created_at = now() - interval '11 minutes' where status = 'received'`,
    )
    expect((await ask()).body.components['inbox']).toMatchObject({ state: 'down' })
  })
})
