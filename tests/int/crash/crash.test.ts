/**
 * The worker is killed at every point of the pipeline (F02), on the product's own process with SIGKILL; the stand-in for
 * the providers lives in this process and is the witness.
 *
 * Everywhere: each named point once, with the messages that pass it. On native Postgres also by number: killed at the
 * 1st, 2nd, 3rd … point it passes, until a run ends by itself. The run prints the points; there is no chance in it.
 *
 * Mutation check (F27): see receive.test.ts and deliver.test.ts. Here, sending again without asking the provider first
 * turns "duplicated" red at `deliver:after-send`.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { publicKeyOf, signingKeyOf } from '@/audit/checkpoint'
import { verifyAudit } from '@/audit/verifyAudit'
import { env } from '@/lib/env'
import { sqlOn } from '@/lib/sql'
import { startPipeline } from '@tests/int/pipeline/startPipeline'
import { isNative, query } from '@tests/setup/database'

import type { Pipeline } from '@tests/int/pipeline/startPipeline'

import type { CrashDriver, Kind } from './crashDriver'

import { makeCrashDriver } from './crashDriver'
import { fourSets } from './fourSets'

let pipeline: Pipeline
let driver: CrashDriver
/** Point → the kinds of message that pass it. */
let reach: ReadonlyMap<string, readonly Kind[]> = new Map()
const answered: readonly Kind[] = ['form', 'mail', 'whatsapp']

beforeAll(async () => {
  pipeline = await startPipeline()
  driver = makeCrashDriver(pipeline)
})

afterAll(async () => {
  await driver.stopSpare()
  await pipeline.stop()
})

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const minutes = 60_000

// Minutes long: on native Postgres always (`.ci/run`), on the embedded database when CRASH_TESTS=true asks for it.
describe.runIf(isNative() || process.env['CRASH_TESTS'] === 'true')(
  'killed at every step (A9, F01, F02, I1 to I5, I8, I10)',
  () => {
    test(
      'without a crash all five kinds of message end as they should',
      { timeout: 10 * minutes },
      async () => {
        reach = await driver.listPoints()
        say(`${String(reach.size)} crash points: ${[...reach.keys()].join(', ')}`)
        expect(reach.size).toBeGreaterThan(40)
        await expectIntegrity()
      },
    )

    test('killed once at each named point', { timeout: 90 * minutes }, async () => {
      const missed: string[] = []
      // What dies after the call is recovered by the next worker, which dies in the recovery, twice.
      const inRecovery = ['deliver:before-look-up', 'deliver:after-look-up']
      const points = [...reach.keys()]
        .filter((point) => isNative() || isRepresentative(point))
        .flatMap((point) => (point === 'deliver:after-send' ? [point, ...inRecovery] : [point]))

      for (const [index, point] of points.entries()) {
        const passing = reach.get(point) ?? []
        // One of each channel is enough; the others pass the same point.
        const toWrite = answered.some((kind) => passing.includes(kind))
          ? answered.filter((kind) => passing.includes(kind))
          : passing.slice(0, 1)

        if (
          (await driver.killAt({ crashAt: point, next: points[index + 1] ?? null, toWrite })) ===
          'done'
        ) {
          missed.push(point)
        }
      }

      say(`Killed at ${String(points.length - missed.length)} points by name`)
      expect(missed).toEqual([])
      await driver.runToTheEnd()
      await expectIntegrity()
    })

    test.runIf(isNative())(
      'killed at the n-th point, n = 1, 2, 3 … until a run ends by itself',
      { timeout: 90 * minutes },
      async () => {
        const healEvery = 6
        let n = 1

        for (; ; n += 1) {
          const isFresh = (await driver.unfinished()) === 0
          const isHealed = n % healEvery === 0
          const next = isHealed ? null : String(n + 1)
          const end = await driver.killAt({
            crashAt: String(n),
            next,
            toWrite: isFresh ? answered : [],
          })

          if (end === 'done' && isFresh) {
            break
          }

          // A message that takes twenty workers down is set aside (F18); here each is killed six times at most,
          // which also leaves its jobs a try.
          if (isHealed) {
            await driver.runToTheEnd()
          }
        }

        say(`A run of three messages ended by itself at n = ${String(n)}`)
        expect(n).toBeGreaterThan(60)
        await driver.runToTheEnd()
        await expectIntegrity()
      },
    )
  },
)

/** Every point of the stages; of the shared write of a case one point, in one change. */
const isRepresentative = (point: string): boolean =>
  !point.startsWith('case.') || point === 'case.answered:after-write'

/** All promises at once, over everything that was written since the file began. */
const expectIntegrity = async (): Promise<void> => {
  await pipeline.reportReceipts()
  const { duplicated, lost, recovered, toPerson, unexpected } = await fourSets({
    sent: pipeline.sent,
    written: driver.written,
  })
  say(
    `${String(driver.written.length)} messages written, ${String(pipeline.sent.length)} taken by the provider, ` +
      `${String(toPerson.length)} left to a person, ${String(recovered.length)} recovered`,
  )
  expect({ duplicated, lost, unexpected }).toEqual({ duplicated: [], lost: [], unexpected: [] })
  expect(await driver.unfinished()).toBe(0)
  // Each change of a case wrote its line, its audit entry and its revision, or nothing.
  expect(
    await query(
      `select c.number from cases c
        where c.rev <> (select count(*) from case_events e where e.case_id = c.id)
           or c.rev <> (select count(*) from audit_entries a where a.case_id = c.id::text and a.action like 'case.%')`,
    ),
  ).toEqual([])
  await pipeline.handlers['seal-audit']({
    input: {},
    isLastAttempt: false,
    payload: pipeline.payload,
    signal: new AbortController().signal,
  })
  const outcome = await verifyAudit({
    now: new Date(),
    publicKey: publicKeyOf(signingKeyOf(env.AUDIT_SIGNING_KEY)),
    run: sqlOn(pipeline.payload),
  })
  expect(outcome).toMatchObject({ kind: 'ok' })
}
