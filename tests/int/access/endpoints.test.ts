import type { Payload } from 'payload'

import { randomUUID } from 'node:crypto'

import { getTestPayload } from '@tests/setup/database'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { Door, Grant, Subject } from '@/access/matrix'

import { doors } from '@/access/matrix'
import { composeExtractive } from '@/ai/agent/composeExtractive'
import { createBuiltInEmbeddings } from '@/ai/embeddings/createBuiltInEmbeddings'
import { openTriage } from '@/ai/models/built-in/openTriage'
import { endpoints } from '@/endpoints'
import { makeAccountEndpoint } from '@/endpoints/desk/account'
import { makeCopilotEndpoints } from '@/endpoints/copilot'
import { makePublicSearch } from '@/endpoints/help/makePublicSearch'
import { makeIndexEndpoint } from '@/endpoints/knowledge/makeIndexEndpoint'
import { makeSearchEndpoint } from '@/endpoints/knowledge/makeSearchEndpoint'
import { makePlanEndpoints } from '@/endpoints/routing/plan'
import { createAccountReader } from '@/integrations/accounts/createAccountReader'
import { getBoss } from '@/lib/boss'
import { storeFile } from '@/lib/storeFile'

import type { Answer, Method } from './callRest'
import type { AccessWorld, Caller } from './makeAccessWorld'

import { callRest } from './callRest'
import { callers, makeAccessWorld } from './makeAccessWorld'

/**
 * Every endpoint of ours and the door of the matrix it goes through (null: any active staff member).
 * A new endpoint fails here until it has a row. Under `/desk` a row about a case hides those out of reach.
 */
const rows: Readonly<Record<string, Door | null>> = {
  'GET /assistant/checks': null,
  'POST /assistant/checks': null,
  'POST /assistant/checks/confirm': null,
  'GET /assistant/comparisons': 'assistant.read',
  'GET /assistant/evaluations': 'assistant.read',
  'GET /assistant/feedback': 'assistant.read',
  'GET /assistant/settings': 'assistant.read',
  'GET /assistant/triggers': 'assistant.read',
  'POST /assistant/triggers/try': 'assistant.manage',
  'POST /assistant/evaluations': 'assistant.manage',
  'POST /assistant/settings': 'assistant.manage',
  'GET /assistant/modes': 'assistant.read',
  'POST /assistant/modes': 'assistant.manage',
  'GET /console/watch': 'console.use',
  'GET /copilot/cases/:id/outlook': 'case.open-desk',
  'GET /copilot/cases/:id/suggestions': 'case.open-desk',
  'GET /copilot/cases/:id/summary': 'case.open-desk',
  'GET /copilot/cases/:id/templates': 'case.open-desk',
  'GET /knowledge/gaps': 'case.open-desk',
  'GET /knowledge/contradictions': null,
  'GET /knowledge/index': null,
  'GET /knowledge/preview': 'case.open-desk',
  'GET /knowledge/review': null,
  'GET /knowledge/search': null,
  'GET /knowledge/use': 'knowledge.write',
  'POST /copilot/cases/:id/rewrite': 'case.reply',
  'POST /knowledge/gaps/draft': 'knowledge.write',
  'POST /knowledge/contradictions': 'knowledge.write',
  'POST /knowledge/review': null,
  'POST /knowledge/import': 'knowledge.write',
  'GET /desk/bulk/selection': null,
  'GET /desk/cases': null,
  'GET /desk/cases/:id': 'case.open-desk',
  'GET /copilot/rewriting': null,
  'GET /desk/cases/:id/articles': 'case.open-desk',
  'GET /desk/cases/:id/account': 'case.open-desk',
  'GET /desk/cases/:id/drafts': 'case.open-desk',
  'GET /desk/cases/:id/files/:fileId': 'case.open-desk',
  'GET /desk/cases/:id/similar': 'case.open-desk',
  'GET /desk/cases/:id/together': 'case.open-desk',
  'GET /desk/counts': null,
  'GET /desk/people': null,
  'GET /desk/notifications': null,
  'GET /desk/numbers': null,
  'GET /desk/recommended-filters': null,
  'GET /desk/palette': null,
  'GET /desk/views': null,
  'GET /desk/review': 'case.open-desk',
  'GET /insight/kpis': 'kpi.read',
  'GET /routing/lab': 'routing.plan',
  'GET /routing/plan': 'routing.plan',
  'POST /routing/plan': 'routing.plan',
  'GET /routing/overrides': 'routing.override',
  'GET /routing/rules/versions': 'routing.plan',
  'GET /stream': 'stream.listen',
  'PATCH /desk/cases/:id': 'case.edit',
  'POST /desk/bulk': null,
  'POST /desk/bulk/forecast': null,
  'POST /desk/bulk/undo': null,
  'POST /desk/notifications/read': null,
  'POST /desk/notifications/settings': null,
  'POST /desk/reads': null,
  'POST /desk/reads/all': null,
  'POST /console/send': 'console.use',
  'POST /desk/cases/:id/ask': 'review.decide',
  'POST /desk/cases/:id/approvals': 'case.reply',
  'POST /desk/cases/:id/assign': 'case.assign',
  'POST /desk/cases/:id/drafts': 'case.note',
  'POST /desk/cases/:id/forward': 'case.reply',
  'POST /desk/cases/:id/macro': 'case.edit',
  'POST /desk/cases/:id/move': 'case.move',
  'POST /desk/cases/:id/notes': 'case.note',
  'POST /desk/cases/:id/presence': 'case.open-desk',
  'POST /desk/cases/:id/reject': 'review.decide',
  'POST /desk/cases/:id/release': 'review.decide',
  'POST /desk/cases/:id/reply': 'case.reply',
  'POST /desk/cases/:id/tags': 'case.edit',
  'POST /desk/cases/:id/together': 'case.note',
  'POST /desk/cases/:id/together/end': 'case.note',
  'POST /desk/cases/:id/unsend': 'case.reply',
  'POST /desk/cases/:id/triage': 'case.edit',
  'POST /desk/cases/:id/uploads': 'case.note',
  'POST /desk/cases/:id/watch': 'case.note',
  'POST /desk/drafts/:id/approve': 'case.reply',
  'POST /desk/drafts/:id/let-go': 'case.reply',
  'POST /desk/drafts/:id/return': 'case.reply',
  'POST /desk/drafts/:id/discard': 'case.reply',
  'POST /routing/overrides': 'routing.override',
  'POST /routing/overrides/decide': 'routing.override',
  'POST /routing/overrides/revert': 'routing.override',
  'POST /routing/rules': 'routing.plan',
  'POST /routing/second-factor': 'routing.override',
  'POST /routing/second-factor/confirm': 'routing.override',
  'POST /routing/second-factor/reset': 'routing.override',
  'POST /routing/try': 'routing.plan',
  'GET /triage/models': 'triage.read',
  'GET /triage/report': 'triage.read',
  'POST /triage/models/activate': 'triage.train',
  'POST /triage/models/train': 'triage.train',
}

let payload: Payload
let world: AccessWorld
let near: { caseId: string; draftId: string; fileId: string }
let far: typeof near

beforeAll(async () => {
  payload = await getTestPayload()
  await getBoss()
  world = await makeAccessWorld(payload)
})

beforeEach(async () => {
  near = await caseWithDraft(world.here)
  far = await caseWithDraft(world.there)
})

const caseWithDraft = async (side: AccessWorld['here']): Promise<typeof near> => {
  const caseId = await world.makeRow('cases', side)
  const draft = { case: caseId, direction: 'outbound', isDraft: true }

  const draftId = await world.makeRow('messages', side, draft)
  const { key } = await storeFile(Buffer.from('a file'))
  const file = { case: caseId, message: draftId, storageKey: key }

  return { caseId, draftId, fileId: await world.makeRow('attachments', side, file) }
}

/** Asks the endpoint about a case. An empty body is invalid everywhere: it is refused only after the rights were. */
const ask = async (row: string, caller: Caller, of: typeof near): Promise<Answer> => {
  const [method = '', path = ''] = row.split(' ')
  const id = path.includes('/drafts/') ? of.draftId : of.caseId

  return callRest({
    as: world.as[caller],
    ...(method === 'GET' ? {} : { body: { unknown: randomUUID() } }),
    method: method as Method,
    path: path.replace(':id', id).replace(':fileId', of.fileId),
  })
}

/** Views belong to people, not to departments: nobody finds another's, and an Auditor keeps none. */
const ofViews: Readonly<Record<string, number>> = {
  'DELETE /desk/views/:id': 404,
  'PATCH /desk/views/:id': 404,
  'POST /desk/views': 400,
}

describe.each(Object.entries(ofViews))('O1: %s', (row, wanted) => {
  test.each(callers)('%s finds the door as the matrix says', async (caller) => {
    const { status } = await ask(row, caller, near)

    expect(status).toBe(!isStaff(caller) ? 401 : caller === 'auditor' ? 403 : wanted)
  })
})

/** Read by anybody, and alike: nobody is told more for being signed in. */
const ofPublic = ['GET /help/articles', 'GET /help/articles/:slug', 'GET /help/search'] as const

/** A customer's own progress. */
const ofCustomers = [
  'GET /help/articles/:slug/progress',
  'POST /help/articles/:slug/progress',
] as const

/** Internal articles of everybody and of one department: no row of them may reach a stranger. */
test('G5: the public API shows everybody the same, and nothing internal', async () => {
  for (const row of ofPublic) {
    const path = row.slice(4).replace(':slug', 'no-such-article')
    const answers = await Promise.all(
      callers.map(async (caller) => callRest({ as: world.as[caller], path })),
    )

    expect(new Set(answers.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(row.endsWith('search') ? 400 : row.endsWith('slug') ? 404 : 200)
  }

  for (const row of ofCustomers) {
    for (const caller of callers) {
      const { status } = await ask(row.replace(':slug', 'none'), caller, near)

      expect([caller, status]).toEqual([caller, caller.startsWith('customer') ? 404 : 401])
    }
  }
})

/** The composition root adds these, with what thinks for them. */
const copilot = makeCopilotEndpoints({
  composer: composeExtractive,
  embeddings: createBuiltInEmbeddings(),
  rewrite: null,
  summarise: () => [],
})

/** Payload adds these to the list: the first is tried in builtInDoors.test.ts, the second is switched off. */
const ofPayload = ['GET /access', 'GET /og']

test('Z01: every endpoint has a row here', () => {
  const paths = [
    ...endpoints,
    ...copilot,
    makeIndexEndpoint(createBuiltInEmbeddings()),
    makeAccountEndpoint(createAccountReader({ clock: () => new Date(), freshMs: 0, source: null })),
    ...makePlanEndpoints(openTriage(() => new Date())),
    makeSearchEndpoint(createBuiltInEmbeddings()),
    makePublicSearch(createBuiltInEmbeddings()),
  ]
    .map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    .filter((row) => !ofPayload.includes(row))

  expect(paths.sort()).toEqual(
    [...Object.keys(rows), ...Object.keys(ofViews), ...ofPublic, ...ofCustomers].sort(),
  )
})

test('Payload draws no pictures for strangers', async () => {
  expect((await callRest({ path: '/og' })).status).toBeGreaterThanOrEqual(400)
})

/** Staff with a session that is their own kind of key; everybody else is a stranger to the desk. */
const isStaff = (caller: Caller): boolean => !/customer|api-client|nobody/u.test(caller)

const expectedOf = (row: string, door: Door | null, caller: Caller): number => {
  const isOfDesk = /\/(?:assistant|copilot|desk|knowledge)\//u.test(row)
  const subject = caller.startsWith('api-client') ? 'api-client' : (caller as Subject)
  const grant: Grant = door === null ? 'all' : doors[door][subject]

  if (caller === 'nobody' || (isOfDesk && !isStaff(caller))) return 401
  if (grant === '-' || (grant === 'scope' && caller === 'api-client (no scope)')) return 403

  // Past the rights, what was sent is found to be no sensible request.
  return row.startsWith('GET') &&
    !/\/(?:assistant\/checks|knowledge\/review|knowledge\/search|use|watch)$/u.test(row)
    ? 200
    : 400
}

describe.each(Object.entries(rows).filter(([row]) => row !== 'GET /stream'))(
  'O1: %s',
  (row, door) => {
    test.each(callers)('%s finds the door as the matrix says', async (caller) => {
      const answers = [await ask(row, caller, near), await ask(row, caller, far)]
      const wanted = expectedOf(row, door, caller)
      const isHidden = caller === 'analyst' && row.includes(':id')

      expect(answers.map(({ status }) => status)).toEqual([wanted, isHidden ? 404 : wanted])

      if (wanted > 400) {
        expect(answers.map(({ text }) => text).join()).not.toContain(near.caseId)
      }
    })
  },
)

test.each(callers.filter((caller) => !isStaff(caller)))(
  'O1: the stream is not for %s',
  async (caller) => {
    expect((await callRest({ as: world.as[caller], path: '/stream' })).status).toBe(401)
  },
)
