import { query } from '@tests/setup/database'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { TriageTrainer } from '@/contracts/ports/triage'
import type { Case } from '@/payload-types'

import { retrainTriage } from '@/ai/models/built-in/retrainTriage'
import { isHeldBack } from '@/domain/triage/isHeldBack'
import { currentTriage } from '@/jobs/wiring/currentTriage'
import { inTransaction } from '@/lib/inTransaction'
import { sqlOn } from '@/lib/sql'
import { askForTraining } from '@/pipeline/learn/askForTraining'
import { rollBack } from '@/pipeline/learn/rollBack'
import { trainTriage } from '@/pipeline/learn/trainTriage'
import { findTriageReport } from '@/queries/triage/findTriageReport'
import { findTriageVersions } from '@/queries/triage/findTriageVersions'

import type { TriageDesk } from './makeTriageDesk'

import { makeTriageDesk } from './makeTriageDesk'

let desk: TriageDesk

beforeAll(async () => {
  desk = await makeTriageDesk()
})

/** Reads what it was given to learn; `right` says whether the new and the old model answer as people did. */
const fakeTrainer = (right: { newer: boolean; older: boolean }) => {
  const given: Parameters<TriageTrainer>[0][] = []
  const trainer: TriageTrainer = (input) => {
    given.push(input)
    input.onProgress(1)

    return Promise.resolve({
      bytes: Uint8Array.from([given.length]),
      readTwice: input.heldBack.map(({ category, priority = 'medium' }) => {
        const rest = { language: 'en', priority, sentiment: 0.5, wantsPerson: false }

        return {
          newer: { category: right.newer ? category : 'other', ...rest },
          older: { category: right.older ? category : 'other', ...rest },
        }
      }),
      version: `1-${String(Date.now())}-${String(given.length)}`,
    })
  }

  return { given, trainer }
}

const now = (): Date => new Date()
/** Messages of a category that no model saw, so that few cases are enough to compare. */
const ownHeldBack = Array.from({ length: 30 }, (_, at) => ({
  category: 'billing',
  text: `Held back ${String(at)}`,
}))
const ask = (): Promise<{ kind: string }> =>
  inTransaction({
    payload: desk.payload,
    work: (req) =>
      askForTraining({
        actor: { id: desk.world.engineer.id, kind: 'staff', role: 'admin' },
        now: now(),
        req,
      }),
  })
const train = (trainer: TriageTrainer, isLastAttempt = true): Promise<{ kind: string }> =>
  trainTriage({ clock: now, isLastAttempt, ownHeldBack, payload: desk.payload, trainer })
const back = (id: null | string): Promise<{ kind: string }> =>
  inTransaction({
    payload: desk.payload,
    work: (req) =>
      rollBack({
        actor: { id: desk.world.engineer.id, kind: 'staff', role: 'admin' },
        id,
        now: now(),
        reason: 'It was better before.',
        req,
      }),
  })
const versions = async () => (await findTriageVersions({ run: sqlOn(desk.payload) })).versions

describe('D3: the model learns from what people said', () => {
  beforeEach(async () => {
    await query('truncate triage_models')
    await query('delete from triage_results')
  })

  test('corrections and cases that agents resolved are examples; what only the model said is none', async () => {
    const make = (text: string): Promise<Case> => desk.makeTriaged({ text })
    const [guessed, corrected, resolved, closedByItself] = [
      await make('only guessed'),
      await make('corrected'),
      await make('resolved by an agent'),
      await make('resolved by nobody'),
    ]
    await desk.correct(corrected, 'category', 'refund')
    await desk.correct(corrected, 'intent', 'complaint')
    await desk.correct(corrected, 'sentiment', 0.1)
    await desk.correct(corrected, 'language', 'nl')
    await desk.correct(corrected, 'wantsPerson', true)
    await desk.call(desk.world.analyst, 'POST', `/cases/${resolved.id}/move`, { to: 'resolved' })
    await query(`update cases set status = 'resolved', resolved_at = now() where id = $1`, [
      closedByItself.id,
    ])
    const { given, trainer } = fakeTrainer({ newer: true, older: true })
    await ask()
    await train(trainer)

    const [input] = given
    const seen = [...(input?.examples ?? []), ...(input?.heldBack.slice(0, -30) ?? [])]
    expect(
      seen
        .map(({ category, intent, language, priority, sentiment, text, wantsPerson }) => [
          text.split('\n')[1],
          category,
          priority,
          intent,
          ...[sentiment, language, wantsPerson],
        ])
        .sort(),
    ).toEqual([
      ['corrected', 'refund', undefined, 'complaint', 0.1, 'nl', true],
      ['resolved by an agent', 'billing', 'medium', ...[1, 2, 3, 4].map(() => undefined)],
    ])
    expect(seen.some(({ text }) => text.includes('guessed'))).toBe(false)
    expect(guessed.status).toBe('open')

    // What is held back is decided by the case alone, and never learned from.
    const heldIds = [corrected, resolved].filter(({ id }) => isHeldBack(id)).length
    expect(input?.heldBack).toHaveLength(30 + heldIds)
    expect(input?.examples).toHaveLength(2 - heldIds)
  })

  test('a better version takes over, a worse one is kept as rejected with the reason', async () => {
    await ask()
    expect(await train(fakeTrainer({ newer: true, older: false }).trainer)).toEqual({
      kind: 'activated',
    })
    await ask()
    expect(await train(fakeTrainer({ newer: false, older: true }).trainer)).toEqual({
      kind: 'rejected',
    })

    const [rejected, active, starter] = await versions()
    expect(rejected).toMatchObject({ isRestorable: true, state: 'rejected' })
    // Thirty of the starter set, and each case above whose id falls in the part held back.
    expect(rejected?.reason).toMatch(/^Worse on 3\d held-back messages: Accuracy 0\.0 %/u)
    expect(active).toMatchObject({ askedBy: 'Eli Engineer', state: 'active' })
    expect(starter).toMatchObject({ id: null, state: 'kept' })
    expect(
      await query(
        `select action from audit_entries where subject_type = 'triage-models' order by ordinal`,
      )
        .then((rows) => rows.map(({ action }) => action))
        .then((actions) => actions.slice(-4)),
    ).toEqual([
      'triage-model.asked',
      'triage-model.activated',
      'triage-model.asked',
      'triage-model.rejected',
    ])
  })

  test('a run that was cut off leaves the model in use, and begins again with the same examples', async () => {
    await ask()
    await expect(train(() => Promise.reject(new Error('killed')), false)).rejects.toThrow('killed')
    expect((await versions()).map(({ state }) => state)).toEqual(['training', 'active'])

    // Asked again meanwhile: it is the same run.
    expect(await ask()).toEqual({ kind: 'running' })
    expect(await train(fakeTrainer({ newer: true, older: false }).trainer)).toEqual({
      kind: 'activated',
    })
    expect(await train(fakeTrainer({ newer: true, older: false }).trainer)).toEqual({
      kind: 'nothing-to-do',
    })
    expect((await versions()).map(({ state }) => state)).toEqual(['active', 'kept'])
  })

  test('a run that fails for good says why and stands in nobody’s way', async () => {
    await ask()
    expect(await train(() => Promise.reject(new Error('out of memory')))).toEqual({
      kind: 'failed',
    })
    expect((await versions())[0]).toMatchObject({
      reason: 'It could not be trained: out of memory',
      state: 'failed',
    })
    expect(await ask()).toEqual({ kind: 'asked' })
  })

  test('any earlier version, the starter included, is put back by hand', async () => {
    const { trainer } = fakeTrainer({ newer: true, older: true })
    await ask()
    await train(trainer)
    await ask()
    await train(trainer)
    const [second, first] = await versions()

    expect(await back(first?.id ?? null)).toEqual({ kind: 'rolled-back' })
    expect((await versions()).map(({ state }) => state)).toEqual(['kept', 'active', 'kept'])
    expect(await back(first?.id ?? null)).toMatchObject({ kind: 'refused' })
    expect(await back(null)).toEqual({ kind: 'rolled-back' })
    expect((await versions()).map(({ state }) => state)).toEqual(['kept', 'kept', 'active'])
    expect(await back(second?.id ?? null)).toEqual({ kind: 'rolled-back' })
  })

  test('what people correct is what the next version says, in every process, and a roll-back unlearns it', async () => {
    const text = 'Zorbulating the quixotic frobnicator went sideways'
    let at = Date.now()
    const elsewhere = await currentTriage({ clock: () => new Date(at), payload: desk.payload })
    const say = async (): Promise<string> => {
      // Within seconds: later than a process looks again.
      at += 3000
      const { triage } = await elsewhere.triage({ subject: null, text })

      return (triage as { category: { label: string } }).category.label
    }
    const starter = await say()
    const wanted = starter === 'refund' ? 'billing' : 'refund'

    for (let count = 0; count < 8; count += 1) {
      const one = await desk.makeTriaged({ category: starter, text: `${text} ${String(count)}` })
      await desk.correct(one, 'category', wanted)
    }

    await ask()
    // Compared on messages that both read alike, which is not worse.
    expect(await train(retrainTriage)).toEqual({ kind: 'activated' })
    expect(await say()).toBe(wanted)
    const [active] = await versions()
    expect(elsewhere.version).toBe(active?.version)

    await back(null)
    expect(await say()).toBe(starter)
  })

  test('the report holds what triage said against what people left', async () => {
    const monday = '2026-11-16T09:00:00Z'
    const [wrong, right] = [
      await desk.makeTriaged({ createdAt: monday }),
      await desk.makeTriaged({ createdAt: monday }),
    ]
    await desk.makeTriaged({ createdAt: monday, text: 'Nobody looked at this' })
    await desk.correct(wrong, 'category', 'refund')
    await desk.call(desk.world.analyst, 'POST', `/cases/${right.id}/move`, { to: 'resolved' })

    const report = await findTriageReport({
      now: new Date('2026-11-20T12:00:00Z'),
      run: sqlOn(desk.payload),
    })
    expect(report).toMatchObject({
      accuracy: { category: 0.5, priority: 1 },
      calibration: [{ from: 0.7, right: 0.5, rows: 2, said: 0.7 }],
      corrected: [{ cases: [{ number: wrong.number }], count: 1, from: 'billing', to: 'refund' }],
      judged: 2,
      weeks: [{ category: 0.5, rows: 2, week: '2026-11-16' }],
    })
    expect(report.confusion.cells).toEqual(
      expect.arrayContaining([
        { count: 1, predicted: 'billing', truth: 'billing' },
        { count: 1, predicted: 'billing', truth: 'refund' },
      ]),
    )
  })
})
