import { query } from '@tests/setup/database'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { CorrectableLabel, LabelValue } from '@/domain/triage/corrections'
import type { Case } from '@/payload-types'

import type { TriageDesk } from './makeTriageDesk'

import { makeTriageDesk } from './makeTriageDesk'

let desk: TriageDesk

beforeAll(async () => {
  desk = await makeTriageDesk()
})

describe('D5: people correct what triage understood', () => {
  let one: Case

  beforeEach(async () => {
    one = await desk.makeTriaged()
  })

  test('a corrected category moves the case, keeps what was predicted, and is audited', async () => {
    expect((await desk.correct(one, 'category', 'refund')).status).toBe(200)

    const { category, events, triage } = await desk.detailOf(one)
    expect(category?.id).toBe(desk.categories.refund)
    expect(triage?.category).toBe('billing')
    expect(triage?.corrections).toMatchObject({ category: { byName: 'Ada Analyst', to: 'refund' } })
    expect(events.at(-1)).toMatchObject({ data: { from: 'billing', to: 'refund' } })
    const [entry] = await query<{ action: string; staff: string; version: string }>(
      `select action, actor_id as staff, model_version as version from audit_entries
        where case_id = $1 and action = 'case.triage-corrected'`,
      [one.id],
    )
    expect(entry).toEqual({
      action: 'case.triage-corrected',
      staff: desk.world.analyst.id,
      version: 'built-in-triage starter',
    })
  })

  test('each of the six labels can be corrected, and undone to what the case was', async () => {
    const values = {
      category: 'refund',
      intent: 'complaint',
      language: 'de',
      priority: 'urgent',
      sentiment: 0.1,
      wantsPerson: true,
    } as const satisfies Record<CorrectableLabel, LabelValue>
    const labels = Object.keys(values) as CorrectableLabel[]

    for (const label of labels) {
      expect((await desk.correct(one, label, values[label])).status).toBe(200)
    }

    const corrected = await desk.detailOf(one)
    expect(corrected).toMatchObject({ language: 'de', priority: 'urgent', sentiment: 0.1 })
    expect(
      Object.fromEntries(
        labels.map((label) => [label, corrected.triage?.corrections[label]?.to ?? null]),
      ),
    ).toEqual(values)

    for (const label of labels) {
      expect((await desk.correct(one, label, null)).status).toBe(200)
    }

    const undone = await desk.detailOf(one)
    expect(undone.triage?.corrections).toEqual({})
    expect(undone).toMatchObject({ language: 'en', priority: 'medium', sentiment: 0.5 })
    expect(undone.category?.id).toBe(desk.categories.billing)
    expect(
      await query(`select 1 from triage_results where case_id = $1 and corrected_by_id is null`, [
        one.id,
      ]),
    ).toHaveLength(1)
  })

  test('a change in the head of the case is the same correction; setting it back takes it away', async () => {
    const edit = (changes: object): Promise<Response> =>
      desk.call(desk.world.analyst, 'PATCH', `/cases/${one.id}`, { changes })

    await edit({ categoryId: desk.categories.refund, priority: 'high' })
    expect((await desk.detailOf(one)).triage?.corrections).toMatchObject({
      category: { to: 'refund' },
      priority: { to: 'high' },
    })

    await edit({ categoryId: desk.categories.billing })
    expect(Object.keys((await desk.detailOf(one)).triage?.corrections ?? {})).toEqual(['priority'])
  })

  test('those who may not change the case correct nothing', async () => {
    expect((await desk.correct(one, 'priority', 'urgent', desk.world.auditor)).status).toBe(403)
    expect((await desk.detailOf(one)).priority).toBe('medium')
  })

  test('an understanding that gave way to another one is not corrected unseen, nor to anything', async () => {
    const answers = [
      await desk.call(desk.world.analyst, 'POST', `/cases/${one.id}/triage`, {
        correction: { label: 'priority', value: 'high' },
        triageId: one.id,
      }),
      await desk.correct(one, 'category', 'no-such-category'),
      await desk.correct(one, 'sentiment', 7),
    ]

    expect(answers.map(({ status }) => status)).toEqual([409, 409, 400])
    expect((await desk.detailOf(one)).triage?.corrections).toEqual({})
  })
})
