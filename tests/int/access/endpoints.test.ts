import type { Payload } from 'payload'

import { randomUUID } from 'node:crypto'

import { getTestPayload } from '@tests/setup/database'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { Door } from '@/access/matrix'

import { doors } from '@/access/matrix'
import { endpoints } from '@/endpoints'
import { getBoss } from '@/lib/boss'

import type { Answer, Method } from './callRest'
import type { AccessWorld, Caller } from './makeAccessWorld'

import { callRest } from './callRest'
import { callers, makeAccessWorld } from './makeAccessWorld'

/**
 * Every endpoint of ours and the door of the matrix it goes through (null: any active staff member).
 * A new endpoint fails here until it has a row.
 */
const rows: Readonly<Record<string, Door | null>> = {
  'GET /desk/cases': null,
  'GET /desk/cases/:id': 'case.open-desk',
  'GET /desk/counts': null,
  'GET /desk/people': null,
  'GET /desk/review': 'case.open-desk',
  'GET /stream': 'stream.listen',
  'PATCH /desk/cases/:id': 'case.edit',
  'POST /desk/cases/:id/assign': 'case.assign',
  'POST /desk/cases/:id/move': 'case.move',
  'POST /desk/cases/:id/notes': 'case.note',
  'POST /desk/cases/:id/reject': 'review.decide',
  'POST /desk/cases/:id/release': 'review.decide',
  'POST /desk/cases/:id/reply': 'case.reply',
  'POST /desk/drafts/:id/approve': 'case.reply',
  'POST /desk/drafts/:id/discard': 'case.reply',
}

let payload: Payload
let world: AccessWorld
let near: { caseId: string; draftId: string }
let far: { caseId: string; draftId: string }

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

  return { caseId, draftId: await world.makeRow('messages', side, draft) }
}

/** Asks the endpoint about a case. An empty body is invalid everywhere: it is refused only after the rights were. */
const ask = async (row: string, caller: Caller, of: typeof near): Promise<Answer> => {
  const [method = '', path = ''] = row.split(' ')
  const id = path.includes('/drafts/') ? of.draftId : of.caseId

  return callRest({
    as: world.as[caller],
    ...(method === 'GET' ? {} : { body: { unknown: randomUUID() } }),
    method: method as Method,
    path: path.replace(':id', id),
  })
}

test('Z01: every endpoint has a row here', () => {
  const paths = endpoints.map(({ method, path }) => `${method.toUpperCase()} ${path}`)

  expect(paths.sort()).toEqual(Object.keys(rows).sort())
})

const strangers = callers.filter((caller) => /customer|api-client|nobody/u.test(caller))
const staff = callers.filter((caller) => !strangers.includes(caller))

describe.each(Object.entries(rows).filter(([row]) => row !== 'GET /stream'))(
  'O1: %s',
  (row, door) => {
    test.each(strangers)('%s has to sign in as staff', async (caller) => {
      const { body, status, text } = await ask(row, caller, near)

      expect([status, (body as { code?: string }).code]).toEqual([401, 'signed-out'])
      expect(text).not.toContain(near.caseId)
    })

    test.each(staff)('%s finds the door as the matrix says', async (caller) => {
      const grant = door === null ? 'all' : doors[door][caller as 'admin']
      const passes = row.startsWith('GET') ? 200 : 400
      const isAboutOne = row.includes(':id')
      const answers = [await ask(row, caller, near), await ask(row, caller, far)]
      const statuses = answers.map(({ status }) => status)
      const seesFar = caller !== 'analyst' || !isAboutOne

      expect(statuses).toEqual([
        grant === '-' ? 403 : passes,
        seesFar ? (grant === '-' ? 403 : passes) : 404,
      ])
    })
  },
)

test.each(strangers)('O1: the stream is not for %s', async (caller) => {
  expect((await callRest({ as: world.as[caller], path: '/stream' })).status).toBe(401)
})
