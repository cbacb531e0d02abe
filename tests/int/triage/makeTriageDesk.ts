import type { Payload } from 'payload'

import { getTestPayload } from '@tests/setup/database'
import { makeCategory } from '@tests/factories/makeCategory'

import type { CaseDetail } from '@/contracts/desk'
import type { CorrectableLabel, LabelValue } from '@/domain/triage/corrections'
import type { Case } from '@/payload-types'

import { slugs } from '@/contracts/slugs'
import { getBoss } from '@/lib/boss'

import type { CallDesk } from '../desk/callDesk'
import type { DeskWorld } from '../desk/makeDeskWorld'

import { callDesk } from '../desk/callDesk'
import { makeDeskWorld } from '../desk/makeDeskWorld'

export type TriageDesk = {
  readonly call: CallDesk
  readonly categories: Readonly<Record<'billing' | 'refund', string>>
  /** What a person says instead; null takes it back. */
  readonly correct: (
    one: Case,
    label: CorrectableLabel,
    value: LabelValue | null,
    who?: DeskWorld['analyst'],
  ) => Promise<Response>
  readonly detailOf: (one: Case) => Promise<CaseDetail>
  /** A case with a message that triage understood as a calm question about billing, in English. */
  readonly makeTriaged: (given?: {
    category?: string
    createdAt?: string
    text?: string
  }) => Promise<Case>
  readonly payload: Payload
  readonly world: DeskWorld
}

/** The desk with cases that triage understood, and people who correct what it did. */
export const makeTriageDesk = async (): Promise<TriageDesk> => {
  const payload = await getTestPayload()
  await getBoss()
  const world = await makeDeskWorld(payload)
  const call = await callDesk(payload, [world.analyst, world.auditor, world.engineer])
  const given = { departmentId: world.billing, payload, teamId: world.teamId }
  const categories = {
    billing: await makeCategory({ ...given, key: 'billing' }),
    refund: await makeCategory({ ...given, key: 'refund' }),
  }

  const makeTriaged: TriageDesk['makeTriaged'] = async ({
    category = 'billing',
    createdAt,
    text = 'Where is my refund?',
  } = {}) => {
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

  const detailOf: TriageDesk['detailOf'] = async (one) =>
    (await (await call(world.analyst, 'GET', `/cases/${one.number}`)).json()) as CaseDetail

  const correct: TriageDesk['correct'] = async (one, label, value, who = world.analyst) =>
    call(who, 'POST', `/cases/${one.id}/triage`, {
      correction: { label, value },
      triageId: (await detailOf(one)).triage?.id,
    })

  return { call, categories, correct, detailOf, makeTriaged, payload, world }
}
