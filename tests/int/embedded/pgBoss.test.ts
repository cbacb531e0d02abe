import { setTimeout as sleep } from 'node:timers/promises'

import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { EmbeddedPostgres } from '@/embedded/startEmbeddedPostgres'

import { startEmbeddedPostgres } from '@/embedded/startEmbeddedPostgres'

import { connectClient } from './support'

let database: EmbeddedPostgres
let boss: PgBoss

const connectBoss = async (): Promise<PgBoss> => {
  const made = new PgBoss({
    connectionString: database.connectionString,
    schedule: false,
    useListenNotify: true,
  })
  made.on('error', (error) => {
    throw error
  })

  return made.start()
}

beforeAll(async () => {
  database = await startEmbeddedPostgres({ dataDir: undefined, port: 0 })
  const release = await connectBoss()
  await release.createQueue('letters', { notify: true })
  await release.createQueue('bells', { notify: true })
  await release.stop()
  // Started after the queues were made, as in the product: a queue that pg-boss does not know yet
  // makes it ask on a connection of its own, which would wait for the very transaction it is sent in.
  boss = await connectBoss()
})

afterAll(async () => {
  await boss.stop({ graceful: true, timeout: 5000 })
  await database.stop()
})

const waitUntil = async (isTrue: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 500 && !isTrue(); turn += 1) {
    await sleep(20)
  }
}

describe('pg-boss', () => {
  it('sends in a transaction of the caller, works every job once, and leaves none of a rolled back one', async () => {
    const client = await connectClient(database.connectionString)
    const db = {
      executeSql: async (text: string, values?: unknown[]) =>
        client.query<Record<string, unknown>>(text, values),
    }
    const worked: number[] = []
    await boss.work<{ number: number }>(
      'letters',
      { batchSize: 10, burstWhenBatchFull: true },
      (jobs) => {
        worked.push(...jobs.map(({ data }) => data.number))

        return Promise.resolve()
      },
    )

    for (let number = 0; number < 60; number += 1) {
      await client.query('begin')
      await boss.send('letters', { number }, { db })
      await client.query(number % 3 === 0 ? 'rollback' : 'commit')
    }

    await waitUntil(() => worked.length >= 40)
    await sleep(200)
    const expected = Array.from({ length: 60 }, (_, number) => number).filter(
      (number) => number % 3 !== 0,
    )

    expect(worked.toSorted((a, b) => a - b)).toEqual(expected)
    const { rows } = await client.query<{ jobs: number; state: string }>(
      "select state, count(*)::int as jobs from pgboss.job where name = 'letters' group by state",
    )
    expect(rows).toEqual([{ jobs: 40, state: 'completed' }])
  })

  it('wakes a worker by NOTIFY long before it would look by itself', async () => {
    let heardAt = 0
    await boss.work('bells', { pollingIntervalSeconds: 30 }, () => {
      heardAt = performance.now()

      return Promise.resolve()
    })
    await sleep(300)
    const sentAt = performance.now()
    await boss.send('bells', {})
    await waitUntil(() => heardAt > 0)

    expect(heardAt - sentAt).toBeGreaterThan(0)
    expect(heardAt - sentAt).toBeLessThan(3000)
  })
})
