import type { Payload } from 'payload'

import { getTestPayload, query } from '@tests/setup/database'
import { makeCategory } from '@tests/factories/makeCategory'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { CaseDetail } from '@/contracts/desk'
import type { CorrectableLabel, LabelValue } from '@/domain/triage/corrections'
import type { Case } from '@/payload-types'

import { slugs } from '@/contracts/slugs'
import { getBoss } from '@/lib/boss'

import type { CallDesk } from '../desk/callDesk'
import type { DeskWorld } from '../desk/makeDeskWorld'

import { callDesk } from '../desk/callDesk'
import { makeDeskWorld } from '../desk/makeDeskWorld'

let payload: Payload
let world: DeskWorld
let call: CallDesk
let categories: Record<'billing' | 'refund', string>

beforeAll(async () => {
  payload = await getTestPayload()
  await getBoss()
  world = await makeDeskWorld(payload)
  call = await callDesk(payload, [world.analyst, world.auditor, world.engineer])
  const given = { departmentId: world.billing, payload, teamId: world.teamId }
  categories = {
    billing: await makeCategory({ ...given, key: 'billing' }),
    refund: await makeCategory({ ...given, key: 'refund' }),
  }
})

/** A case with a message that triage understood as a calm question about billing, in English. */
const makeTriaged = async ({
  category = 'billing',
  createdAt,
  text = 'Where is my refund?',
}: {
  category?: string
  createdAt?: string
  text?: string
} = {}): Promise<Case> => {
  const made = await world.makeCase({
    category: category in categories ? categories[category as 'billing'] : null,
    language: 'en',
    sentiment: 0.5,
  })
  const message = await world.makeMessage(made.id, { text })
  await payload.create({
    collection: slugs.triageResults,
    data: {
      case: made.id,
      categoryLabel: category,
      confidence: 0.7,
      ...(createdAt === undefined ? {} : { createdAt }),
      intent: 'ask-status',
      language: 'en',
      message: message.id,
      model: 'built-in-triage',
      modelVersion: 'starter',
      priority: 'medium',
      ranking: [{ confidence: 0.7, label: category }],
      rationale: 'The words invoice and card.',
      sentiment: 0.5,
      wantsPerson: 0.1,
    },
    depth: 0,
    overrideAccess: true,
  })

  return made
}

const detailOf = async (one: Case): Promise<CaseDetail> =>
  (await (await call(world.analyst, 'GET', `/cases/${one.number}`)).json()) as CaseDetail

const correct = async (
  one: Case,
  label: CorrectableLabel,
  value: LabelValue | null,
  who = world.analyst,
): Promise<Response> =>
  call(who, 'POST', `/cases/${one.id}/triage`, {
    correction: { label, value },
    triageId: (await detailOf(one)).triage?.id,
  })

describe('D5: people correct what triage understood', () => {
  let one: Case

  beforeEach(async () => {
    one = await makeTriaged()
  })

  test('a corrected category moves the case, keeps what was predicted, and is audited', async () => {
    expect((await correct(one, 'category', 'refund')).status).toBe(200)

    const { category, events, triage } = await detailOf(one)
    expect(category?.id).toBe(categories.refund)
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
      staff: world.analyst.id,
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
      expect((await correct(one, label, values[label])).status).toBe(200)
    }

    const corrected = await detailOf(one)
    expect(corrected).toMatchObject({ language: 'de', priority: 'urgent', sentiment: 0.1 })
    expect(
      Object.fromEntries(
        labels.map((label) => [label, corrected.triage?.corrections[label]?.to ?? null]),
      ),
    ).toEqual(values)

    for (const label of labels) {
      expect((await correct(one, label, null)).status).toBe(200)
    }

    const undone = await detailOf(one)
    expect(undone.triage?.corrections).toEqual({})
    expect(undone).toMatchObject({ language: 'en', priority: 'medium', sentiment: 0.5 })
    expect(undone.category?.id).toBe(categories.billing)
    expect(
      await query(`select 1 from triage_results where case_id = $1 and corrected_by_id is null`, [
        one.id,
      ]),
    ).toHaveLength(1)
  })

  test('a change in the head of the case is the same correction; setting it back takes it away', async () => {
    const edit = (changes: object): Promise<Response> =>
      call(world.analyst, 'PATCH', `/cases/${one.id}`, { changes })

    await edit({ categoryId: categories.refund, priority: 'high' })
    expect((await detailOf(one)).triage?.corrections).toMatchObject({
      category: { to: 'refund' },
      priority: { to: 'high' },
    })

    await edit({ categoryId: categories.billing })
    expect(Object.keys((await detailOf(one)).triage?.corrections ?? {})).toEqual(['priority'])
  })

  test('those who may not change the case correct nothing', async () => {
    expect((await correct(one, 'priority', 'urgent', world.auditor)).status).toBe(403)
    expect((await detailOf(one)).priority).toBe('medium')
  })

  test('an understanding that gave way to another one is not corrected unseen, nor to anything', async () => {
    const answers = [
      await call(world.analyst, 'POST', `/cases/${one.id}/triage`, {
        correction: { label: 'priority', value: 'high' },
        triageId: one.id,
      }),
      await correct(one, 'category', 'no-such-category'),
      await correct(one, 'sentiment', 7),
    ]

    expect(answers.map(({ status }) => status)).toEqual([409, 409, 400])
    expect((await detailOf(one)).triage?.corrections).toEqual({})
  })
})
